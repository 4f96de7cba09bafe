// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Farnear.Controls
import Farnear.ViewModels

/** Likes what plays, or not any more; the hint says who else does. */
IconButton {
    id: root

    required property LikesViewModel likes

    enabled: likes.possible
    checkable: false
    glyph: likes.liked ? "heart-full" : "heart"
    tint: likes.liked ? (overFilm ? Theme.filmAccent : Theme.accentText) : overFilm ? Theme.filmText : Theme.muted
    text: likes.liked ? qsTr("You like this") : qsTr("Like what plays")
    shortcut: qsTr("H")
    Accessible.role: Accessible.CheckBox
    Accessible.checkable: true
    Accessible.checked: likes.liked
    Accessible.description: likes.likedByText
    onClicked: root.likes.toggle()
}
