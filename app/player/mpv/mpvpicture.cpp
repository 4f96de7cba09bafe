// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mpvpicture.h"

#include <QByteArrayView>
#include <QImage>
#include <QTransform>
#include <QtEndian>

namespace farnear::player {

namespace {

constexpr std::chrono::milliseconds drawnWithin{500}; //!< a window that is not seen is not drawn

/** What screenshot-raw answers with. */
struct Screenshot {
    QSize size;
    qsizetype stride = 0;
    QByteArrayView format;
    QByteArrayView bytes;

    [[nodiscard]] bool isUsable() const
    {
        return !size.isEmpty() && format == "bgr0" && stride >= 4 * qsizetype(size.width())
            && bytes.size() >= stride * size.height();
    }
};

void readField(Screenshot &shot, QByteArrayView name, const mpv_node &value)
{
    if (name == "w" && value.format == MPV_FORMAT_INT64)
        shot.size.setWidth(int(value.u.int64));
    else if (name == "h" && value.format == MPV_FORMAT_INT64)
        shot.size.setHeight(int(value.u.int64));
    else if (name == "stride" && value.format == MPV_FORMAT_INT64)
        shot.stride = qsizetype(value.u.int64);
    else if (name == "format" && value.format == MPV_FORMAT_STRING)
        shot.format = value.u.string;
    else if (name == "data" && value.format == MPV_FORMAT_BYTE_ARRAY)
        shot.bytes = {static_cast<const char *>(value.u.ba->data), qsizetype(value.u.ba->size)};
}

Screenshot readFields(const mpv_node &answer)
{
    Screenshot shot;
    if (answer.format != MPV_FORMAT_NODE_MAP)
        return shot;
    for (int i = 0; i < answer.u.list->num; ++i)
        readField(shot, answer.u.list->keys[i], answer.u.list->values[i]);
    return shot;
}

/** How far the picture is to be turned to stand upright, unless it was: degrees, clockwise. */
int turnOf(const MpvCore &core, const Screenshot &shot)
{
    const auto film = core.tree("video-params").toMap();
    const QSize lying(film.value(QStringLiteral("dw")).toInt(), film.value(QStringLiteral("dh")).toInt());
    return shot.size == lying ? film.value(QStringLiteral("rotate")).toInt() : 0;
}

/** The film's colours are mapped to the screen's when it is drawn; mpv's own screenshots leave them as they are. */
bool isMappedToTheScreen(const QVariantMap &film)
{
    static const QStringList wide{QStringLiteral("pq"), QStringLiteral("hlg")};
    return wide.contains(film.value(QStringLiteral("gamma")).toString())
        || film.value(QStringLiteral("primaries")).toString() == QStringLiteral("bt.2020");
}

QSize uprightSize(const QVariantMap &film)
{
    const QSize size(film.value(QStringLiteral("dw")).toInt(), film.value(QStringLiteral("dh")).toInt());
    return film.value(QStringLiteral("rotate")).toInt() % 180 == 90 ? size.transposed() : size;
}

ports::Picture turned(const ports::Picture &picture, int degrees)
{
    const QImage lying(reinterpret_cast<const uchar *>(picture.pixels.constData()), picture.size.width(),
                       picture.size.height(), QImage::Format_RGB32);
    const QImage image = lying.transformed(QTransform().rotate(degrees)).convertToFormat(QImage::Format_RGB32);
    return {.size = image.size(),
            .pixels = QByteArray(reinterpret_cast<const char *>(image.constBits()), image.sizeInBytes())};
}

// bgr0 are bytes, and leaves the fourth undefined.
ports::Picture copy(const Screenshot &shot)
{
    const qsizetype width = shot.size.width();
    ports::Picture picture{shot.size, QByteArray(4 * width * shot.size.height(), Qt::Uninitialized)};
    auto *to = reinterpret_cast<quint32 *>(picture.pixels.data());
    for (int y = 0; y < shot.size.height(); ++y) {
        const char *from = shot.bytes.data() + y * shot.stride;
        for (qsizetype x = 0; x < width; ++x)
            *to++ = 0xff000000U | qFromLittleEndian<quint32>(from + 4 * x);
    }
    return picture;
}

} // namespace

ports::Picture readPicture(const MpvCore &core, MpvFrameGrab *window)
{
    const auto film = core.tree("video-params").toMap();
    if (window && isMappedToTheScreen(film)) {
        auto picture = window->take(uprightSize(film), drawnWithin);
        if (!picture.isNull())
            return picture;
    }
    const char *command[]{"screenshot-raw", "subtitles", nullptr};
    mpv_node answer{};
    if (mpv_command_ret(core.handle(), command, &answer) < 0)
        return {};
    const auto shot = readFields(answer);
    auto picture = shot.isUsable() ? copy(shot) : ports::Picture();
    mpv_free_node_contents(&answer);
    const int turn = picture.isNull() ? 0 : turnOf(core, shot);
    return turn == 0 ? picture : turned(picture, turn);
}

} // namespace farnear::player
