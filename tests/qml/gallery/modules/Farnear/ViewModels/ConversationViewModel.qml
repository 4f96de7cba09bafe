// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

QtObject {
    property ChatModel chat: ChatModel {}
    property PictureModel pictures: PictureModel {}
    property ReactionModel reactions: ReactionModel {}
}
