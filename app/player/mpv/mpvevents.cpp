// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mpvevents.h"

#include <QByteArrayView>

#include <utility>

namespace farnear::player {

namespace {

enum Observed : quint64 { ObservedValue = 1, ObservedMedia };

bool flag(const mpv_event_property &property)
{
    return property.format == MPV_FORMAT_FLAG && *static_cast<int *>(property.data) != 0;
}

QString string(const mpv_event_property &property)
{
    return property.format == MPV_FORMAT_STRING ? QString::fromUtf8(*static_cast<char **>(property.data)) : QString();
}

} // namespace

MpvEvents::MpvEvents(std::shared_ptr<MpvCore> core, QObject *parent) : QObject(parent), m_core(std::move(core))
{
    auto *handle = m_core->handle();
    mpv_observe_property(handle, ObservedValue, "eof-reached", MPV_FORMAT_FLAG);
    mpv_observe_property(handle, ObservedValue, "paused-for-cache", MPV_FORMAT_FLAG);
    mpv_observe_property(handle, ObservedValue, "current-ao", MPV_FORMAT_STRING);
    mpv_observe_property(handle, ObservedMedia, "track-list", MPV_FORMAT_NONE);
    mpv_observe_property(handle, ObservedMedia, "duration", MPV_FORMAT_NONE);
    mpv_set_wakeup_callback(
        handle,
        [](void *events) {
            QMetaObject::invokeMethod(static_cast<MpvEvents *>(events), &MpvEvents::read, Qt::QueuedConnection);
        },
        this);
}

MpvEvents::~MpvEvents()
{
    mpv_set_wakeup_callback(m_core->handle(), nullptr, nullptr);
}

void MpvEvents::read()
{
    for (;;) {
        const mpv_event *event = mpv_wait_event(m_core->handle(), 0);
        if (event->event_id == MPV_EVENT_NONE)
            return;
        tell(*event);
    }
}

void MpvEvents::tell(const mpv_event &event)
{
    switch (event.event_id) {
    case MPV_EVENT_COMMAND_REPLY: Q_EMIT replied(event.reply_userdata, event.error >= 0); return;
    case MPV_EVENT_START_FILE: Q_EMIT fileStarted(); return;
    case MPV_EVENT_FILE_LOADED: Q_EMIT fileLoaded(); return;
    case MPV_EVENT_SEEK: Q_EMIT seekStarted(); return;
    case MPV_EVENT_PLAYBACK_RESTART: Q_EMIT restarted(); return;
    case MPV_EVENT_END_FILE: Q_EMIT fileEnded(static_cast<mpv_event_end_file *>(event.data)->error); return;
    case MPV_EVENT_PROPERTY_CHANGE:
        if (event.reply_userdata == ObservedMedia)
            Q_EMIT mediaChanged();
        else
            tell(*static_cast<mpv_event_property *>(event.data));
        return;
    default: return;
    }
}

void MpvEvents::tell(const mpv_event_property &property)
{
    const QByteArrayView name(property.name);
    if (name == "eof-reached")
        Q_EMIT endReached(flag(property));
    else if (name == "paused-for-cache" && property.format == MPV_FORMAT_FLAG)
        Q_EMIT starves(flag(property));
    else if (name == "current-ao")
        Q_EMIT outputChanged(string(property));
}

} // namespace farnear::player
