// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/conversationviewmodel.h"

namespace farnear::viewmodels {

ConversationViewModel::ConversationViewModel(session::ConversationController &conversation,
                                             session::MomentsController &moments, session::PlaybackController &playback,
                                             const session::RoomController &room, QObject *parent)
    : QObject(parent)
    , m_shelf(moments)
    , m_chat(conversation, moments, playback, room, m_shelf)
    , m_pictures(conversation, moments, playback, m_shelf)
    , m_reactions(conversation)
{
    connect(&m_chat, &ChatModel::stageWanted, this, &ConversationViewModel::stageWanted);
    connect(&m_pictures, &PictureModel::stageWanted, this, &ConversationViewModel::stageWanted);
}

} // namespace farnear::viewmodels
