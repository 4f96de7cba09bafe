// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace farnear::controls {

/**
 * Every key of the program, once: the window makes its shortcuts from these rows, the sheet of keys shows them, and
 * manual() is the list in farnear(1), which a test compares. Lives on the main thread.
 */
class KeyTable : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
public:
    enum Role {
        ActionRole = Qt::UserRole, //!< action: Action
        ScopeRole,                 //!< scope: Scope
        SectionRole,               //!< section: string, translated
        FirstOfSectionRole,        //!< firstOfSection: bool
        CombinationsRole,          //!< combinations: list of strings, for Shortcut.sequences
        YieldingRole,              //!< yielding: the same; these belong to the control that has the keyboard, if any
        KeysTextRole,              //!< keysText: string, as this system writes them
        WordsRole,                 //!< words: string, translated
    };
    Q_ENUM(Role)
    enum Action {
        TogglePlay,
        Back5,
        Forward5,
        Back1,
        Forward1,
        Back10,
        Forward10,
        ToBeginning,
        NextChapter,
        PreviousChapter,
        NextFile,
        PreviousFile,
        Slower,
        Faster,
        NormalSpeed,
        Louder,
        Quieter,
        Mute,
        NextAudio,
        NextSubtitles,
        FullScreen,
        GoBack,
        FoldSidebar,
        OpenFile,
        AddFiles,
        ShowSettings,
        ShowKeys,
        Quit,
        Say,
        Invite,
        Like,
        KeepMoment,
    };
    Q_ENUM(Action)
    /** When a key means this. Everything but Always rests while somebody types. */
    enum Scope {
        Always,
        Untyped,
        Loaded, //!< something is there to be played, on whatever page
        Stage,  //!< the stage is shown
        Player, //!< the stage is shown, with something to be played
    };
    Q_ENUM(Scope)

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    /** The list of keys in the manual: mdoc, in English. */
    [[nodiscard]] static QString manual();
};

} // namespace farnear::controls
