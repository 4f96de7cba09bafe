// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

QtObject {
    enum Screen { Home, Stage }

    property PlaybackViewModel playback: PlaybackViewModel {}
    property PlaceViewModel place: PlaceViewModel {}
    property RoomViewModel room: RoomViewModel {}
    property DistanceViewModel apart: DistanceViewModel {}
    property ChatModel chat: ChatModel {}
    property PictureModel pictures: PictureModel {}
    property MomentViewModel moment: MomentViewModel {}
    property LikesViewModel likes: LikesViewModel {}
    property ReactionModel reactions: ReactionModel {}
    property QueueModel queue: QueueModel {}
    property RecentModel recent: RecentModel {}
    property SyncViewModel sync: SyncViewModel {}
    property SettingsViewModel settings: SettingsViewModel {}
    property MemoryViewModel memory: MemoryViewModel {}
    property ToastModel toasts: ToastModel {}
    property int screen: AppViewModel.Stage
    property string greeting: "Good evening, Mia"
    property string windowTitle: "Farnear"
    property list<string> nameFilters: ["All files (*)"]
    property bool watched: true

    signal fileDialogWanted(replacing: bool)
    signal joinDialogWanted(invite: string)
    signal raiseWanted

    function openAny(urls) {}
    function openText(text) {}
    function enqueue(files) {}
    function showHome() { screen = AppViewModel.Home; }
    function showStage() { screen = AppViewModel.Stage; }
    function act(toastId) {}
}
