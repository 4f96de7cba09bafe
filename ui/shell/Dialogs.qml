// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Farnear.Memory
import Farnear.Moments
import Farnear.Room
import Farnear.Settings
import Farnear.ViewModels

/** Every question the window can ask; each dialog is made when first needed. */
Item {
    id: root

    required property AppViewModel app

    function pick(replacing: bool): void {
        picker.show(replacing ? MediaPicker.Replace : MediaPicker.Open);
    }

    function pickFiles(): void {
        picker.show(MediaPicker.Open);
    }

    function pickMore(): void {
        picker.show(MediaPicker.Enqueue);
    }

    function startOrInvite(): void {
        if (!root.app.settings.named)
            naming.show();
        else if (root.app.room.alone)
            starting.show();
        else
            inviting.show();
    }

    /** The room moves to where more people can reach it. */
    function reachFurther(): void {
        starting.show();
        (starting.item as StartSheet).reachFurther();
    }

    function rules(): void {
        ruling.show();
    }

    /** Where links lead, before any of them is opened. */
    function links(addresses: list<string>): void {
        linking.show();
        (linking.item as LinkSheet).addresses = addresses;
    }

    function invite(): void {
        root.startOrInvite();
    }

    function join(invite: string): void {
        joining.show();
        (joining.item as JoinSheet).begin(invite, false);
    }

    function askPassword(invite: string): void {
        joining.show();
        (joining.item as JoinSheet).begin(invite, true);
    }

    function likes(memberId: string): void {
        root.app.likes.show(memberId);
        liking.show();
    }

    function settings(): void {
        setting.show();
    }

    function keys(): void {
        showingKeys.show();
    }

    function places(): void {
        placing.show();
    }

    function forget(all: bool): void {
        forgetting.show();
        (forgetting.item as ForgetSheet).all = all;
    }

    function saveAlbum(json: bool): void {
        saving.save(json);
    }

    Connections {
        target: root.app.opening

        function onFileDialogWanted(replacing: bool): void {
            root.pick(replacing);
        }
        function onJoinDialogWanted(invite: string): void {
            root.join(invite);
        }
    }

    Connections {
        target: root.app.room.invitation

        function onInviteReady(): void {
            inviting.show();
            (inviting.item as InviteSheet).tellCopied();
        }
        function onPasswordNeeded(invite: string): void {
            root.askPassword(invite);
        }
    }

    Connections {
        target: root.app.moment

        function onTaken(): void {
            keeping.show();
        }
    }

    // The Loader of Qt 6.4 makes no bound components.
    // qmllint disable unqualified
    SheetLoader {
        id: inviting

        sourceComponent: InviteSheet {
            room: root.app.room
            onFurtherWanted: root.reachFurther()
        }
    }
    SheetLoader {
        id: starting

        sourceComponent: StartSheet {
            app: root.app
        }
    }
    SheetLoader {
        id: ruling

        sourceComponent: RoomSheet {
            room: root.app.room
        }
    }
    SheetLoader {
        id: linking

        sourceComponent: LinkSheet {}
    }
    SheetLoader {
        id: joining

        sourceComponent: JoinSheet {
            app: root.app
        }
    }
    SheetLoader {
        id: naming

        sourceComponent: NameSheet {
            app: root.app
            onNamed: root.startOrInvite()
        }
    }
    SheetLoader {
        id: keeping

        sourceComponent: MomentSheet {
            moment: root.app.moment
        }
    }
    SheetLoader {
        id: liking

        sourceComponent: LikesSheet {
            likes: root.app.likes
            withQueue: root.app.room.sharesQueue
        }
    }
    SheetLoader {
        id: placing

        sourceComponent: PlaceSheet {
            place: root.app.places.mine
        }
    }
    SheetLoader {
        id: setting

        sourceComponent: SettingsSheet {
            app: root.app
            onPlacesWanted: root.places()
        }
    }
    SheetLoader {
        id: showingKeys

        sourceComponent: KeySheet {}
    }
    SheetLoader {
        id: forgetting

        sourceComponent: ForgetSheet {
            memory: root.app.memory
        }
    }
    AlbumPicker {
        id: saving

        memory: root.app.memory
    }
    MediaPicker {
        id: picker

        app: root.app
    }
}
