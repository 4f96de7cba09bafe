// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mpvcore.h"

#include <QList>
#include <QVarLengthArray>

#include <array>
#include <clocale>

#include "base/logging.h"
#include "player/engineoptions.h"

namespace farnear::player {

namespace {

using Option = std::pair<const char *, const char *>;

// Nothing of the user's mpv and nothing that reaches beyond the file that was opened.
constexpr std::array kFixedOptions{
    Option{"config", "no"},
    Option{"load-scripts", "no"},
    Option{"ytdl", "no"},
    Option{"osc", "no"},
    Option{"osd-level", "0"},
    Option{"terminal", "no"},
    Option{"input-default-bindings", "no"},
    Option{"input-vo-keyboard", "no"},
    Option{"idle", "yes"},
    Option{"access-references", "no"},
    Option{"load-unsafe-playlists", "no"},
    Option{"demuxer-lavf-o", "protocol_whitelist=[file,crypto,data]"},
    Option{"audio-file-auto", "no"},
    Option{"sub-auto", "no"}, // the player adds them: see subtitlesBeside()
    Option{"audio-display", "no"},
    Option{"resume-playback", "no"},
    Option{"pause", "yes"},
    Option{"keep-open", "yes"},
    Option{"hr-seek", "yes"},
    Option{"gapless-audio", "no"},
    Option{"audio-pitch-correction", "no"},
    // All but SDL, which hangs when one of two players in a process lets go of it.
    Option{"ao", "pipewire,pulse,alsa,wasapi,coreaudio,audiounit,audiotrack,jack,oss,sndio"},
    Option{"audio-fallback-to-null", "yes"},
    Option{"audio-client-name", "Farnear"},
    Option{"volume-max", "130"},
    Option{"hwdec", "auto-safe"},
    Option{"video-timing-offset", "0"},
    // A picture is converted where frames are timed: 20 ms for 4K, not the 50 of the finer way.
    Option{"sws-allow-zimg", "no"},
    Option{"sws-fast", "yes"},
    Option{"demuxer-max-bytes", "48MiB"},
    Option{"demuxer-max-back-bytes", "16MiB"},
};

void setOption(mpv_handle *handle, const char *option, const char *value)
{
    if (mpv_set_option_string(handle, option, value) < 0)
        qCWarning(lcPlayer, "This libmpv has no option %s", option);
}

void setOptions(mpv_handle *handle, const EngineOptions &options)
{
    for (const auto &[name, value] : kFixedOptions)
        setOption(handle, name, value);
    setOption(handle, "vo", options.pictures ? "libmpv" : "null");
    setOption(handle, "vid", "no"); // until something draws
    // Where the display is drawn by the processor, no graphics card decodes either.
    setOption(handle, "hwdec", qEnvironmentVariableIsSet("LIBGL_ALWAYS_SOFTWARE") ? "no" : "auto-safe");
    if (!options.audioDevice.isEmpty())
        setOption(handle, "audio-device", options.audioDevice.toUtf8().constData());
}

QVariant toVariant(const mpv_node &node);

QVariantList toList(const mpv_node_list &list)
{
    QVariantList result;
    for (int i = 0; i < list.num; ++i)
        result.append(toVariant(list.values[i]));
    return result;
}

QVariantMap toMap(const mpv_node_list &list)
{
    QVariantMap result;
    for (int i = 0; i < list.num; ++i)
        result.insert(QString::fromUtf8(list.keys[i]), toVariant(list.values[i]));
    return result;
}

QVariant toVariant(const mpv_node &node)
{
    switch (node.format) {
    case MPV_FORMAT_STRING: return QString::fromUtf8(node.u.string);
    case MPV_FORMAT_FLAG: return node.u.flag != 0;
    case MPV_FORMAT_INT64: return QVariant::fromValue<qint64>(node.u.int64);
    case MPV_FORMAT_DOUBLE: return node.u.double_;
    case MPV_FORMAT_NODE_ARRAY: return toList(*node.u.list);
    case MPV_FORMAT_NODE_MAP: return toMap(*node.u.list);
    default: return {};
    }
}

} // namespace

Expected<std::shared_ptr<MpvCore>> MpvCore::make(const EngineOptions &options)
{
    // libmpv parses numbers with the C library and refuses every other locale; Qt's own formatting does not read this.
    std::setlocale(LC_NUMERIC, "C");
    mpv_handle *handle = mpv_create();
    if (!handle)
        return ErrorCode::EngineMissing;
    setOptions(handle, options);
    if (mpv_initialize(handle) < 0) {
        mpv_terminate_destroy(handle);
        return ErrorCode::EngineMissing;
    }
    return std::shared_ptr<MpvCore>(new MpvCore(handle));
}

MpvCore::~MpvCore()
{
    mpv_terminate_destroy(m_handle);
}

bool MpvCore::set(const char *property, double value)
{
    return mpv_set_property(m_handle, property, MPV_FORMAT_DOUBLE, &value) >= 0;
}

bool MpvCore::set(const char *property, bool value)
{
    int flag = value ? 1 : 0;
    return mpv_set_property(m_handle, property, MPV_FORMAT_FLAG, &flag) >= 0;
}

bool MpvCore::set(const char *property, qint64 value)
{
    int64_t number = value;
    return mpv_set_property(m_handle, property, MPV_FORMAT_INT64, &number) >= 0;
}

bool MpvCore::set(const char *property, const QString &value)
{
    return mpv_set_property_string(m_handle, property, value.toUtf8().constData()) >= 0;
}

std::optional<double> MpvCore::number(const char *property) const
{
    double value = 0;
    if (mpv_get_property(m_handle, property, MPV_FORMAT_DOUBLE, &value) < 0)
        return std::nullopt;
    return value;
}

QString MpvCore::text(const char *property) const
{
    char *value = mpv_get_property_string(m_handle, property);
    QString result = QString::fromUtf8(value);
    mpv_free(value);
    return result;
}

QVariant MpvCore::tree(const char *property) const
{
    mpv_node node;
    if (mpv_get_property(m_handle, property, MPV_FORMAT_NODE, &node) < 0)
        return {};
    QVariant result = toVariant(node);
    mpv_free_node_contents(&node);
    return result;
}

bool MpvCore::command(quint64 id, std::initializer_list<QByteArray> words)
{
    QVarLengthArray<const char *, 8> arguments;
    for (const QByteArray &word : words)
        arguments.append(word.constData());
    arguments.append(nullptr);
    return mpv_command_async(m_handle, id, arguments.data()) >= 0;
}

} // namespace farnear::player
