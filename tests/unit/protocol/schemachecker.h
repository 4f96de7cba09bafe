// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace farnear::protocol {

/** Checks JSON against the schemas of one folder, as far as they use JSON Schema. */
class SchemaChecker {
public:
    explicit SchemaChecker(const QString &folder) : m_folder(folder) { }

    /** What is wrong with a value; empty when nothing is. ref: "FILE" or "FILE#/$defs/NAME". */
    [[nodiscard]] QStringList faults(const QJsonValue &value, const QString &ref) const;
    /** Names in a value that the schema does not know (which is allowed, but not in our own vectors). */
    [[nodiscard]] QStringList strangers(const QJsonValue &value, const QString &ref) const;
    /** The schema itself; empty when there is none. */
    [[nodiscard]] QJsonObject schema(const QString &ref) const;

private:
    void check(const QJsonValue &value, const QJsonValue &schema, const QString &path, QStringList &faults) const;
    void checkObject(const QJsonObject &value, const QJsonObject &schema, const QString &path,
                     QStringList &faults) const;
    void findStrangers(const QJsonValue &value, const QJsonObject &schema, QStringList &names) const;
    [[nodiscard]] QJsonObject resolved(const QJsonObject &schema) const;

    QString m_folder;
};

} // namespace farnear::protocol
