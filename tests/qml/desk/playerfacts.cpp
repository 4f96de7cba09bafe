// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/playerfacts.h"

#include <QImage>

#include "desk/facts.h"

namespace farnear::test {

using namespace Qt::StringLiterals;
using ports::Track;
using session::Playback;

namespace {

const QList<double> chapters{0, 0.12, 0.33, 0.58, 0.81}; // where they begin, of the whole

ports::Media mediaOf(const model::QueueEntry &item)
{
    ports::Media media;
    media.duration = item.tags.duration;
    media.hasAudio = true;
    media.hasVideo = item.tags.kind == model::Tags::Kind::Film;
    if (!media.hasVideo)
        return media;
    for (const double share : chapters)
        media.chapters.append({share * media.duration, u"The pass"_s});
    media.tracks = {{Track::Kind::Audio, 1, {}, u"en"_s, true},
                    {Track::Kind::Audio, 2, {}, u"ja"_s, false},
                    {Track::Kind::Subtitle, 1, u"Commentary"_s, u"en"_s, true},
                    {Track::Kind::Subtitle, 2, {}, u"zh-Hans"_s, false}};
    return media;
}

ports::PlayerCapabilities capabilities()
{
    ports::PlayerCapabilities all;
    all.engine = u"mpv"_s;
    all.subtitles = all.audioTracks = all.volumeBoost = all.pitchKeptRate = all.sampleTrueRate = true;
    return all;
}

ports::Picture frame()
{
    const QImage image = QImage::fromData(momentPicture()).convertToFormat(QImage::Format_RGB32);
    return {image.size(), QByteArray(reinterpret_cast<const char *>(image.constBits()), image.sizeInBytes())};
}

} // namespace

PlayerFacts::PlayerFacts(FakePlayback &playback, FakeQueue &queue, FakeMoments &moments, QObject *parent)
    : QObject(parent)
    , m_playback(playback)
    , m_queue(queue)
    , m_moments(moments)
{
}

void PlayerFacts::play(const QVariantMap &said)
{
    Playback playback;
    playback.phase = Playback::Phase::Playing;
    playback.item = itemOf(said);
    playback.media = mediaOf(playback.item);
    playback.capabilities = capabilities();
    playback.position = millisOf(said.value(u"at"_s).toString());
    tell(playback);
    m_moments.ready.item = playback.item;
    m_moments.ready.position = playback.position;
    m_moments.ready.picture = playback.media.hasVideo ? frame() : ports::Picture();
}

void PlayerFacts::nothing()
{
    tell({});
}

void PlayerFacts::waitFor(const QStringList &names, int seconds)
{
    Playback playback = m_playback.truth();
    playback.phase = Playback::Phase::Gathering;
    playback.waiting = names;
    playback.deadline = m_playback.time + seconds * 1000;
    tell(playback);
}

void PlayerFacts::miss(bool otherVersion)
{
    Playback playback = m_playback.truth();
    playback.phase = Playback::Phase::Missing;
    playback.media = {};
    if (otherVersion)
        playback.otherVersion = QUrl::fromLocalFile(u"/films/"_s + playback.item.source.fileName);
    tell(playback);
}

void PlayerFacts::fail(const QString &code)
{
    Playback playback = m_playback.truth();
    playback.phase = Playback::Phase::Failed;
    playback.media = {};
    playback.error = {errorCodeFromWire(code), playback.item.source.fileName};
    tell(playback);
}

void PlayerFacts::stall()
{
    Playback playback = m_playback.truth();
    playback.stall = ports::Stall::Data;
    tell(playback);
}

void PlayerFacts::follow(double offset)
{
    session::SyncReport report;
    report.phase = sync::SyncPhase::Locked;
    report.offset = offset;
    report.rtt = 31;
    report.clockError = 0.3;
    report.outputDelay = 22;
    report.rate = 1.0003;
    m_playback.tellSync(report);
}

void PlayerFacts::queue(const QVariantList &items)
{
    QList<session::QueueLine> lines;
    for (const QVariant &item : items) {
        const QVariantMap said = item.toMap();
        session::QueueLine line;
        line.item = itemOf(said);
        line.current = lines.isEmpty();
        line.here = said.value(u"here"_s, true).toBool();
        line.addedBy = said.value(u"by"_s).toString();
        lines.append(line);
    }
    m_queue.tell(lines);
}

void PlayerFacts::tell(const Playback &playback)
{
    Playback told = playback;
    told.sampledAt = m_playback.time;
    m_playback.tell(told);
}

} // namespace farnear::test
