// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/translate.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

#include <memory>

namespace farnear::main {

namespace {

using Translator = std::unique_ptr<QTranslator>;

/** Null when there is nothing in that language. */
Translator wordsIn(const QLocale &language, const QString &name, const QString &folder)
{
    auto translator = std::make_unique<QTranslator>();
    return translator->load(language, name, QStringLiteral("_"), folder) ? std::move(translator) : nullptr;
}

/** The last one installed is asked first. */
void install(Translator translator)
{
    if (!translator)
        return;
    translator->setParent(QCoreApplication::instance());
    QCoreApplication::installTranslator(translator.release());
}

} // namespace

void translateApplication(const QLocale &system)
{
    const QString folder = QStringLiteral(":/i18n");
    const QString name = QStringLiteral("farnear");
    // English stands in the sources, but for its plural forms: whatever has no translation needs them.
    install(wordsIn(QLocale(QLocale::English), name, folder));
    if (Translator ours = wordsIn(system, name, folder)) {
        const QLocale language(ours->language());
        install(wordsIn(language, QStringLiteral("qt"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)));
        install(std::move(ours));
    }
    QLocale::setDefault(localeForWords(system));
}

QLocale localeForWords(const QLocale &system)
{
    if (system.zeroDigit() == QLatin1String("0"))
        return system;
    const QLocale there(QLocale::English, system.territory());
    if (there.territory() == system.territory())
        return there;
    const bool halfDays = system.timeFormat(QLocale::ShortFormat).contains(QLatin1Char('a'), Qt::CaseInsensitive);
    return QLocale(QLocale::English, halfDays ? QLocale::World : QLocale::Europe);
}

} // namespace farnear::main
