// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QQmlEngine>

#include "session/conversationcontroller.h"
#include "session/momentscontroller.h"
#include "session/playbackcontroller.h"
#include "session/roomcontroller.h"
#include "viewmodels/chatmodel.h"
#include "viewmodels/picturemodel.h"
#include "viewmodels/reactionmodel.h"
#include "viewmodels/thumbnailcache.h"

namespace farnear::viewmodels {

/** What people in the room say and show to each other: words, pictures, reactions. Main thread. */
class ConversationViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by AppViewModel")
    Q_PROPERTY(farnear::viewmodels::ChatModel *chat READ chat CONSTANT FINAL)
    Q_PROPERTY(farnear::viewmodels::PictureModel *pictures READ pictures CONSTANT FINAL)
    Q_PROPERTY(farnear::viewmodels::ReactionModel *reactions READ reactions CONSTANT FINAL)
public:
    /** The controllers outlive this. */
    ConversationViewModel(session::ConversationController &conversation, session::MomentsController &moments,
                          session::PlaybackController &playback, const session::RoomController &room,
                          QObject *parent = nullptr);

    [[nodiscard]] ChatModel *chat() { return &m_chat; }
    [[nodiscard]] PictureModel *pictures() { return &m_pictures; }
    [[nodiscard]] ReactionModel *reactions() { return &m_reactions; }

Q_SIGNALS:
    /** What was asked for plays, or is about to. */
    void stageWanted();

private:
    ThumbnailCache m_shelf;
    ChatModel m_chat;
    PictureModel m_pictures;
    ReactionModel m_reactions;
};

} // namespace farnear::viewmodels
