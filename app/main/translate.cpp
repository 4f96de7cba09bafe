// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/translate.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace farnear::main {

namespace {

void load(const QString &name, const QString &folder)
{
    auto *translator = new QTranslator(QCoreApplication::instance());
    if (translator->load(QLocale(), name, QStringLiteral("_"), folder))
        QCoreApplication::installTranslator(translator);
}

} // namespace

void translateApplication()
{
    // Qt's own words first (file dialogs, buttons), where the system has them; ours are asked before them.
    load(QStringLiteral("qt"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    load(QStringLiteral("farnear"), QStringLiteral(":/i18n"));
}

} // namespace farnear::main
