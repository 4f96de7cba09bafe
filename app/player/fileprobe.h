// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QUrl>

#include <functional>
#include <memory>

#include "base/expected.h"
#include "base/millis.h"
#include "player/subtitlefiles.h"

namespace farnear::player {

/** What a look at a file tells without an engine. */
struct FileFacts {
    Expected<QString> path
        = ErrorCode::FileMissing; //!< absolute, or the address; or why it is not to be played: see checkFile()
    Error whyNotOpened = {ErrorCode::FileUnsupported, {}}; //!< should an engine fail to open it
    qint64 size = 0;
    Millis unchangedFor = 0;    //!< since it was last written to
    SubtitleFiles subtitles;    //!< beside it
    QList<qint64> parts;        //!< of a chained Ogg file: see oggParts()
    Millis statedLength = 0;    //!< of a Matroska file, as its head says; 0: it doesn't, or it's another kind
    bool lengthMissing = false; //!< as browsers record: the file doesn't say how long it is
};

/**
 * Looks at files on a thread of its own: a disk that hangs holds up neither the room nor the next question. Only the
 * latest question is answered, on the owner's thread.
 */
class FileProbe final : public QObject {
    Q_OBJECT
public:
    explicit FileProbe(QObject *parent = nullptr);
    ~FileProbe() override;

    using Answer = std::function<void(const FileFacts &)>;
    void look(const QUrl &file, Answer answer);
    /** The question under way is not answered any more. */
    void forget();

private:
    struct Line; //!< to the owner, cut when it goes
    std::shared_ptr<Line> m_line;
};

} // namespace farnear::player
