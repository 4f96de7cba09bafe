// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keytable.h"

#include <QCoreApplication>
#include <QHash>
#include <QKeySequence>

#include <algorithm>
#include <array>

namespace farnear::controls {

using namespace Qt::StringLiterals;

namespace {

constexpr const char *playing = QT_TRANSLATE_NOOP("KeyTable", "Playing, for everyone in the room");
constexpr const char *here = QT_TRANSLATE_NOOP("KeyTable", "On this computer only");
constexpr const char *together = QT_TRANSLATE_NOOP("KeyTable", "Together");
constexpr const char *window = QT_TRANSLATE_NOOP("KeyTable", "The window");

struct Row {
    KeyTable::Action action;
    KeyTable::Scope scope;
    const char *section;
    const char *keys;        //!< portable, with spaces between them
    const char *words;       //!< what it does
    const char *untold = ""; //!< more keys, told nowhere, with | between them: media keys, other layouts' way to one
};

/** The keys that mpv and YouTube agree on, and those that every window has. */
constexpr std::array rows{
    Row{KeyTable::TogglePlay, KeyTable::Loaded, playing, "Space K P", QT_TRANSLATE_NOOP("KeyTable", "Play or pause"),
        "Media Play|Toggle Media Play/Pause"},
    Row{KeyTable::Back5, KeyTable::Player, playing, "Left", QT_TRANSLATE_NOOP("KeyTable", "Back 5 seconds")},
    Row{KeyTable::Forward5, KeyTable::Player, playing, "Right", QT_TRANSLATE_NOOP("KeyTable", "Forward 5 seconds")},
    Row{KeyTable::Back1, KeyTable::Player, playing, "Shift+Left", QT_TRANSLATE_NOOP("KeyTable", "Back 1 second")},
    Row{KeyTable::Forward1, KeyTable::Player, playing, "Shift+Right",
        QT_TRANSLATE_NOOP("KeyTable", "Forward 1 second")},
    Row{KeyTable::Back10, KeyTable::Player, playing, "J", QT_TRANSLATE_NOOP("KeyTable", "Back 10 seconds")},
    Row{KeyTable::Forward10, KeyTable::Player, playing, "L", QT_TRANSLATE_NOOP("KeyTable", "Forward 10 seconds")},
    Row{KeyTable::ToBeginning, KeyTable::Player, playing, "Home", QT_TRANSLATE_NOOP("KeyTable", "To the beginning")},
    Row{KeyTable::NextChapter, KeyTable::Player, playing, "PgUp", QT_TRANSLATE_NOOP("KeyTable", "Next chapter")},
    Row{KeyTable::PreviousChapter, KeyTable::Player, playing, "PgDown",
        QT_TRANSLATE_NOOP("KeyTable", "Previous chapter")},
    Row{KeyTable::NextFile, KeyTable::Loaded, playing, ">", QT_TRANSLATE_NOOP("KeyTable", "Next file"),
        "Shift+N|Media Next"},
    Row{KeyTable::PreviousFile, KeyTable::Loaded, playing, "<", QT_TRANSLATE_NOOP("KeyTable", "Previous file"),
        "Shift+P|Media Previous"},
    Row{KeyTable::Slower, KeyTable::Player, playing, "[", QT_TRANSLATE_NOOP("KeyTable", "Slower")},
    Row{KeyTable::Faster, KeyTable::Player, playing, "]", QT_TRANSLATE_NOOP("KeyTable", "Faster")},
    Row{KeyTable::NormalSpeed, KeyTable::Player, playing,
        "Backspace =", QT_TRANSLATE_NOOP("KeyTable", "As fast as it was made")},

    Row{KeyTable::Say, KeyTable::Untyped, together, "/", QT_TRANSLATE_NOOP("KeyTable", "Say something"), "Ctrl+Return"},
    Row{KeyTable::Invite, KeyTable::Always, together, "Ctrl+I",
        QT_TRANSLATE_NOOP("KeyTable", "Start a room, or invite into it")},
    Row{KeyTable::Like, KeyTable::Player, together, "H", QT_TRANSLATE_NOOP("KeyTable", "Like what plays")},
    Row{KeyTable::KeepMoment, KeyTable::Player, together, "S", QT_TRANSLATE_NOOP("KeyTable", "Keep this moment")},

    Row{KeyTable::Louder, KeyTable::Player, here, "Up 0", QT_TRANSLATE_NOOP("KeyTable", "Louder")},
    Row{KeyTable::Quieter, KeyTable::Player, here, "Down 9", QT_TRANSLATE_NOOP("KeyTable", "Quieter")},
    Row{KeyTable::Mute, KeyTable::Loaded, here, "M", QT_TRANSLATE_NOOP("KeyTable", "Sound off and on")},
    Row{KeyTable::NextAudio, KeyTable::Player, here, "#", QT_TRANSLATE_NOOP("KeyTable", "Next sound track")},
    Row{KeyTable::NextSubtitles, KeyTable::Player, here, "V C", QT_TRANSLATE_NOOP("KeyTable", "Next subtitles"),
        "Shift+J"},

    Row{KeyTable::FullScreen, KeyTable::Stage, window, "F F11", QT_TRANSLATE_NOOP("KeyTable", "Full screen")},
    Row{KeyTable::GoBack, KeyTable::Always, window, "Esc",
        QT_TRANSLATE_NOOP("KeyTable", "Out of full screen, back to the player")},
    Row{KeyTable::FoldSidebar, KeyTable::Untyped, window, "B",
        QT_TRANSLATE_NOOP("KeyTable", "Fold or unfold the sidebar")},
    Row{KeyTable::OpenFile, KeyTable::Always, window, "Ctrl+O", QT_TRANSLATE_NOOP("KeyTable", "Open files")},
    Row{KeyTable::AddFiles, KeyTable::Always, window, "Ctrl+Shift+O",
        QT_TRANSLATE_NOOP("KeyTable", "Add files to the queue")},
    Row{KeyTable::ShowSettings, KeyTable::Always, window, "Ctrl+,", QT_TRANSLATE_NOOP("KeyTable", "Settings")},
    Row{KeyTable::ShowKeys, KeyTable::Untyped, window, "? F1", QT_TRANSLATE_NOOP("KeyTable", "Show these keys")},
    Row{KeyTable::Quit, KeyTable::Always, window, "Ctrl+Q", QT_TRANSLATE_NOOP("KeyTable", "Quit")},
};

QString translated(const char *text)
{
    return QCoreApplication::translate("KeyTable", text);
}

QStringList toldKeys(const Row &row)
{
    return QString::fromLatin1(row.keys).split(u' ');
}

/** Space, the arrows and Home mean something to a button or a list, too. */
bool isYielding(const QString &keys)
{
    static const QStringList yielding{u"Space"_s, u"Left"_s, u"Right"_s, u"Up"_s, u"Down"_s, u"Home"_s};
    return yielding.contains(keys.section(u'+', -1));
}

QStringList combinations(const Row &row, bool yielding)
{
    QStringList keys = toldKeys(row) + QString::fromLatin1(row.untold).split(u'|', Qt::SkipEmptyParts);
    keys.removeIf([yielding](const QString &one) { return isYielding(one) != yielding; });
    return keys;
}

QString keysText(const Row &row)
{
    static const QHash<QString, QString> arrows{
        {u"Left"_s, u"\u2190"_s}, {u"Up"_s, u"\u2191"_s}, {u"Right"_s, u"\u2192"_s}, {u"Down"_s, u"\u2193"_s}};
    QStringList keys = toldKeys(row);
    for (QString &one : keys) {
        one = QKeySequence(one, QKeySequence::PortableText).toString(QKeySequence::NativeText);
        const qsizetype last = one.lastIndexOf(u'+') + 1;
        if (const auto arrow = arrows.constFind(one.mid(last)); arrow != arrows.cend())
            one = one.left(last) + *arrow;
    }
    return keys.join(u" \u00b7 "_s);
}

/** A word of mdoc: punctuation alone would be taken for the end of a sentence. */
QString manualWord(const QString &key)
{
    static const QString punctuation = u"()[]|.,:;?!"_s;
    return key.size() == 1 && punctuation.contains(key) ? u"\\&"_s + key : key;
}

QString manualItem(const Row &row)
{
    QStringList keys;
    for (const QString &key : toldKeys(row))
        keys << manualWord(key.size() == 1 ? key.toLower() : key);
    return u".It "_s + keys.join(u" , "_s) + u'\n' + QString::fromLatin1(row.words) + u".\n"_s;
}

} // namespace

int KeyTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(rows.size());
}

QVariant KeyTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = rows[size_t(index.row())];
    switch (role) {
    case ActionRole: return row.action;
    case ScopeRole: return row.scope;
    case SectionRole: return translated(row.section);
    case FirstOfSectionRole: return index.row() == 0 || rows[size_t(index.row()) - 1].section != row.section;
    case CombinationsRole: return combinations(row, false);
    case YieldingRole: return combinations(row, true);
    case KeysTextRole: return keysText(row);
    case Qt::DisplayRole:
    case WordsRole: return translated(row.words);
    default: return {};
    }
}

QHash<int, QByteArray> KeyTable::roleNames() const
{
    return {{ActionRole, "action"},
            {ScopeRole, "scope"},
            {SectionRole, "section"},
            {FirstOfSectionRole, "firstOfSection"},
            {CombinationsRole, "combinations"},
            {YieldingRole, "yielding"},
            {KeysTextRole, "keysText"},
            {WordsRole, "words"}};
}

QString KeyTable::manual()
{
    QString text;
    const char *section = nullptr;
    for (const Row &row : rows) {
        if (row.section != section) {
            text += section ? u".El\n"_s : QString();
            section = row.section;
            text += u".Ss "_s + QString::fromLatin1(section) + u"\n.Bl -tag -width Ds -compact\n"_s;
        }
        text += manualItem(row);
    }
    return text + u".El\n"_s;
}

} // namespace farnear::controls
