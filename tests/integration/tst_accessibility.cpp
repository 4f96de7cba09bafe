// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

#include "support/screenreader.h"

using namespace Qt::StringLiterals;
using namespace farnear;
using test::Accessible;
using test::ScreenReader;

/** The program as somebody uses it who hears what is on the screen. */
class tst_Accessibility : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_reader = ScreenReader::start();
        if (!m_reader)
            QSKIP("no accessibility bus here (at-spi2-core)");
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_program = std::make_unique<QProcess>();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"QT_LINUX_ACCESSIBILITY_ALWAYS_ON"_s, u"1"_s);
        environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
        m_program->setProcessEnvironment(environment);
    }

    void cleanup()
    {
        m_program->kill();
        m_program->waitForFinished();
        const QByteArray said = m_program->readAllStandardError();
        QVERIFY2(!said.contains(".qml:"), said.constData());
    }

    void everythingThatIsPressedHasANameAndCanBePressed_data()
    {
        QTest::addColumn<QStringList>("files");
        QTest::addColumn<QString>("mark");
        QTest::newRow("home") << QStringList() << u"Start a room"_s;
        QTest::newRow("stage") << QStringList{QStringLiteral(FARNEAR_SAMPLE_CLIP)} << u"Pause"_s;
    }
    void everythingThatIsPressedHasANameAndCanBePressed()
    {
        QFETCH(QStringList, files);
        QFETCH(QString, mark);
        start(files);
        QTRY_VERIFY_WITH_TIMEOUT(m_reader->find(mark), longEnough);
        int buttons = 0;
        for (const Accessible &thing : m_reader->shown()) {
            const QString action = actionOf(m_reader->role(thing));
            if (action.isEmpty())
                continue;
            ++buttons;
            QVERIFY2(!m_reader->name(thing).isEmpty(), qPrintable(m_reader->role(thing)));
            QVERIFY2(m_reader->actions(thing).contains(action), qPrintable(m_reader->name(thing)));
        }
        QVERIFY(buttons >= 5);
    }

    void aRoomIsStartedWithoutAPointer()
    {
        start({});
        QVERIFY(press(u"Start a room"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_reader->find(u"Your name"_s), longEnough);
        QVERIFY(m_reader->write(*m_reader->find(u"Your name"_s), u"Mia"_s));
        QVERIFY(press(u"That's me"_s));
        QVERIFY(press(u"Start"_s)); // here, not on a server
        QTRY_VERIFY_WITH_TIMEOUT(m_reader->find(u"The link"_s), longEnough);
        QTRY_VERIFY_WITH_TIMEOUT(m_reader->find(u"Copied"_s) || m_reader->find(u"Copy"_s), longEnough);
    }

    void whatPlaysIsPausedAndPlayedAgain()
    {
        start({QStringLiteral(FARNEAR_SAMPLE_CLIP)});
        QVERIFY(press(u"Pause"_s));
        QVERIFY(press(u"Play"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_reader->find(u"Pause"_s), longEnough);
    }

    void theControlsOfAFilmStay()
    {
        start({QStringLiteral(FARNEAR_SAMPLE_CLIP)});
        QTRY_VERIFY_WITH_TIMEOUT(m_reader->find(u"Pause"_s), longEnough);
        const Accessible position = *m_reader->find(u"Position"_s);
        const double before = m_reader->value(position);
        QTRY_VERIFY_WITH_TIMEOUT(m_reader->value(position) > before + 0.2, longEnough); // 5 s of it
        QVERIFY(m_reader->find(u"Pause"_s));
    }

    void whatIsLoudIsMadeLower()
    {
        start({QStringLiteral(FARNEAR_SAMPLE_CLIP)});
        QTRY_VERIFY_WITH_TIMEOUT(m_reader->find(u"Volume"_s), longEnough);
        const Accessible volume = *m_reader->find(u"Volume"_s);
        const double before = m_reader->value(volume);
        QVERIFY(m_reader->act(volume, u"Decrease"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_reader->value(volume) < before, longEnough);
        QVERIFY(m_reader->act(volume, u"Increase"_s));
        QTRY_COMPARE_WITH_TIMEOUT(m_reader->value(volume), before, longEnough);
    }

    void aSettingIsToggled_data()
    {
        QTest::addColumn<QString>("action");
        QTest::newRow("pressed") << u"Press"_s;
        QTest::newRow("toggled") << u"Toggle"_s;
    }
    void aSettingIsToggled()
    {
        QFETCH(QString, action);
        start({});
        QVERIFY(press(u"Settings"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_reader->find(u"Less motion"_s), longEnough);
        const Accessible toggle = *m_reader->find(u"Less motion"_s);
        const bool before = m_reader->isChecked(toggle);
        QVERIFY(m_reader->act(toggle, action));
        QTRY_COMPARE_WITH_TIMEOUT(m_reader->isChecked(toggle), !before, longEnough);
        QVERIFY(press(u"Paper"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_reader->isChecked(*m_reader->find(u"Paper"_s)), longEnough);
    }

private:
    static constexpr int longEnough = 30'000; // ms

    static QString actionOf(const QString &role)
    {
        static const QStringList pressed{u"push button"_s, u"button"_s,   u"check box"_s, u"radio button"_s,
                                         u"menu item"_s,   u"page tab"_s, u"link"_s};
        if (role == u"slider"_s)
            return u"Increase"_s;
        return pressed.contains(role) ? u"Press"_s : QString();
    }

    void start(const QStringList &files)
    {
        m_program->start(QStringLiteral(FARNEAR_PROGRAM), QStringList{u"--profile"_s, m_folder->path()} + files);
    }

    /** Waits for the thing of this name, and presses it. */
    bool press(const QString &name)
    {
        std::optional<Accessible> found;
        const bool came = QTest::qWaitFor(
            [&] {
                found = m_reader->find(name);
                return found && m_reader->isEnabled(*found);
            },
            longEnough);
        return came && m_reader->act(*found, u"Press"_s);
    }

    std::optional<ScreenReader> m_reader;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QProcess> m_program;
};

QTEST_GUILESS_MAIN(tst_Accessibility)
#include "tst_accessibility.moc"
