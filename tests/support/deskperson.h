// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSettings>
#include <QTemporaryDir>

#include "main/composition.h"
#include "session/session.h"
#include "viewmodels/appviewmodel.h"

namespace farnear::test {

/** A person at a desk of their own: real adapters, a fresh profile, the view-models a window would show. */
class DeskPerson {
public:
    explicit DeskPerson(const QString &name, bool pictures = false)
        : parts(main::compose({m_folder.path(), {}, {}, pictures}).value())
        , session(parts)
        , settings(m_folder.filePath(QStringLiteral("window.ini")), QSettings::IniFormat)
        , app(session.controllers(), settings, {parts.history, {}})
    {
        if (!name.isEmpty())
            session.profile().setName(name);
        app.settings()->setNamed(true);
    }

private:
    QTemporaryDir m_folder;

public:
    session::Parts parts;
    session::Session session;
    QSettings settings;
    viewmodels::AppViewModel app;
};

/** The sample clip of the repository: 24 s of film with music, three chapters, 30 frames a second. */
inline QUrl sampleClip()
{
    return QUrl::fromLocalFile(QStringLiteral(FARNEAR_SAMPLE_CLIP));
}

} // namespace farnear::test
