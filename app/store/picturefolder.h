// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace farnear::store {

/** Pictures as files of one folder, which only this user can read; an id is a file's name. */
class PictureFolder {
public:
    explicit PictureFolder(const QString &path) : m_path(path) { }

    /** Ids come from other people: nothing but letters, digits, - and _ names a file here. */
    [[nodiscard]] static bool isId(const QString &id);
    void keep(const QString &id, const QByteArray &image) const;
    /** Empty when there is none. */
    [[nodiscard]] QByteArray read(const QString &id) const;
    /** Its bytes are overwritten first, as far as the disk writes where it wrote before. */
    void erase(const QString &id) const;
    void eraseAll() const;

private:
    QString m_path;
};

/** As PictureFolder::erase(), for any file. */
void eraseFile(const QString &path);

} // namespace farnear::store
