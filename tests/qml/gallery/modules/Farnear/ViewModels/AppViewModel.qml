// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

QtObject {
    property PlacesViewModel places: PlacesViewModel {}
    property ConversationViewModel conversation: ConversationViewModel {}
    property PlaybackViewModel playback: PlaybackViewModel {}
    property RoomViewModel room: RoomViewModel {}
    property MomentViewModel moment: MomentViewModel {}
    property LikesViewModel likes: LikesViewModel {}
    property QueueModel queue: QueueModel {}
    property RecentModel recent: RecentModel {}
    property SyncViewModel sync: SyncViewModel {}
    property SettingsViewModel settings: SettingsViewModel {}
    property MemoryViewModel memory: MemoryViewModel {}
    property NavigationViewModel navigation: NavigationViewModel {}
    property OpeningViewModel opening: OpeningViewModel {}
    property NoticesViewModel notices: NoticesViewModel {}
    property string greeting: "Good evening, Mia"
    property string windowTitle: "Farnear"
    property bool watched: true

    signal raiseWanted
}
