// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/demo.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTextStream>

#include "main/composition.h"
#include "main/sampleclip.h"

namespace farnear::main {

using namespace Qt::StringLiterals;

namespace {

constexpr int timeout = 120'000; // ms for everything; far more than it takes
constexpr int shotPause = 700;   // ms after one is answered
constexpr double shotLead = 700; // ms of media: an instant still to come for both

QString signedMs(double value)
{
    return QString::number(value, 'f', 1);
}

QString frameOf(const QJsonObject &shot)
{
    return QString::number(shot[u"frame"_s].toInt());
}

QString offsetOf(const QJsonObject &shot)
{
    return signedMs(shot[u"offset"_s].toDouble());
}

} // namespace

Demo::Demo(const DesktopOptions &options, QObject *parent)
    : QObject(parent)
    , m_options(options)
    , m_clip(sampleClip())
    , m_home(options.out.isEmpty() ? defaultProfile() + u"/demo"_s : options.out + u"/people"_s)
    , m_secondTime(QFile::exists(m_home + u"/played"_s))
    , m_story(demoStory())
    , m_mia(u"Mia"_s)
    , m_jun(u"Jun"_s)
{
    m_pace.setSingleShot(true);
    m_pace.setTimerType(Qt::PreciseTimer);
    m_timeout.setSingleShot(true);
    connect(&m_pace, &QTimer::timeout, this, &Demo::playStep);
    connect(&m_timeout, &QTimer::timeout, this, [this] { fail(tr("The demo took too long.")); });
}

void Demo::start()
{
    if (m_clip.isEmpty())
        return fail(tr("The sample clip is not installed."));
    if (!m_options.out.isEmpty() && !QDir().mkpath(m_options.out))
        return fail(tr("The pictures can't be written to %1.").arg(m_options.out));
    startPerson(m_mia, u"dark"_s);
    startPerson(m_jun, u"light"_s);
    m_timeout.start(timeout);
}

void Demo::startPerson(DemoPerson &person, const QString &theme)
{
    connect(&person, &DemoPerson::told, this,
            [this, &person](const QString &event, const QJsonObject &facts) { hear(person, event, facts); });
    connect(&person, &DemoPerson::gone, this, [this] {
        if (m_options.out.isEmpty() && m_curtain)
            end(0);
        else
            fail(tr("One of the two windows ended."));
    });
    // Their evening was yesterday, the first time: so it is something to remember, the second time.
    QStringList arguments{u"--profile"_s,       QDir(m_home).filePath(person.name()), u"--theme"_s, theme,
                          u"--demo-days-ago"_s, QString::number(m_secondTime ? 0 : 1)};
    if (!m_options.engine.isEmpty())
        arguments << u"--engine"_s << m_options.engine;
    person.start(arguments);
}

void Demo::hear(DemoPerson &person, const QString &event, const QJsonObject &facts)
{
    if (m_ended)
        return;
    if (event == u"failed"_s)
        fail(facts[u"sentence"_s].toString());
    else if (event == u"ready"_s && both(event))
        begin();
    else if (event == u"invite"_s && &person == &m_mia)
        m_jun.order(u"join"_s, {{u"invite"_s, facts[u"invite"_s]}});
    else if (event == u"people"_s && !m_begun && m_mia.last(event)[u"count"_s] == 2
             && m_jun.last(event)[u"count"_s] == 2) {
        m_begun = true;
        m_mia.order(u"open"_s, {{u"file"_s, m_clip}});
    } else if (event == u"status"_s && !m_curtain && bothPlay())
        raiseCurtain();
    else if (event == u"shot"_s && ++m_answers == 2)
        compare();
    else if (event == u"remembered"_s)
        showMemory(facts[u"saved"_s].toBool());
}

void Demo::begin()
{
    const bool pictures = !m_options.out.isEmpty();
    m_mia.order(u"be"_s,
                {{u"name"_s, m_mia.name()},
                 {u"colour"_s, 0},
                 {u"seat"_s, 0},
                 {u"forPictures"_s, pictures},
                 {u"place"_s, demoPlace(true)}});
    m_jun.order(u"be"_s,
                {{u"name"_s, m_jun.name()},
                 {u"colour"_s, 1},
                 {u"seat"_s, 1},
                 {u"forPictures"_s, pictures},
                 {u"place"_s, demoPlace(false)}});
    m_jun.order(u"offer"_s, {{u"file"_s, m_clip}});
    m_mia.order(u"host"_s);
}

void Demo::raiseCurtain()
{
    m_curtain = true;
    m_pace.start(m_story.constFirst().at);
}

void Demo::playStep()
{
    if (m_step == m_story.size())
        return shoot();
    const DemoStep &step = m_story[m_step++];
    DemoPerson &person = step.mia ? m_mia : m_jun;
    person.order(step.order, step.details);
    if (m_step < m_story.size())
        m_pace.start(m_story[m_step].at - step.at);
    else if (!m_options.out.isEmpty())
        m_pace.start(shotPause);
    else
        stay();
}

/** The windows are there to be played with; the second time Mia's shows what she remembers. */
void Demo::stay()
{
    m_timeout.stop();
    if (m_secondTime)
        m_mia.order(u"remember"_s);
}

void Demo::shoot()
{
    m_answers = 0;
    const double at = m_mia.last(u"status"_s)[u"position"_s].toDouble() + shotLead;
    for (DemoPerson *person : {&m_mia, &m_jun})
        person->order(u"shoot"_s, {{u"position"_s, at}, {u"picture"_s, m_shots.nextTake(person->name())}});
}

void Demo::compare()
{
    const QJsonObject mia = m_mia.last(u"shot"_s);
    const QJsonObject jun = m_jun.last(u"shot"_s);
    if (!mia[u"saved"_s].toBool() || !jun[u"saved"_s].toBool())
        return fail(tr("The pictures can't be written to %1.").arg(m_options.out));
    m_shots.add(mia, jun);
    QTextStream(stdout) << tr("at %1 s: Mia sees frame %2 (%3 ms), Jun sees frame %4 (%5 ms)")
                               .arg(QString::number(mia[u"position"_s].toDouble() / 1000, 'f', 2), frameOf(mia),
                                    offsetOf(mia), frameOf(jun), offsetOf(jun))
                        << Qt::endl;
    if (m_shots.isEnough())
        report();
    else
        m_pace.start(shotPause);
}

void Demo::report()
{
    QTextStream out(stdout);
    out << tr("measured offset: %1 ms between the two players (median of %2)")
               .arg(signedMs(m_shots.medianOffset()), QString::number(m_shots.count()))
        << Qt::endl
        << tr("frames apart: %1").arg(m_shots.framesApart().join(u", "_s)) << Qt::endl;
    if (m_shots.best() < 0)
        return fail(tr("The two windows never showed the same frame: this computer is too busy to draw in time."));
    for (const DemoPerson *person : {&m_mia, &m_jun}) {
        if (!m_shots.keep(person->name(), pictureOf(*person)))
            return fail(tr("The pictures can't be written to %1.").arg(m_options.out));
        out << pictureOf(*person) << Qt::endl;
    }
    if (m_secondTime)
        m_mia.order(u"remember"_s, {{u"picture"_s, memoryPicture()}});
    else
        end(0);
}

void Demo::showMemory(bool saved)
{
    if (m_options.out.isEmpty())
        return;
    if (!saved)
        return fail(tr("The pictures can't be written to %1.").arg(m_options.out));
    QTextStream(stdout) << memoryPicture() << Qt::endl;
    end(0);
}

void Demo::fail(const QString &sentence)
{
    if (m_ended)
        return;
    QTextStream(stderr) << sentence << Qt::endl;
    end(1);
}

void Demo::end(int code)
{
    m_ended = true;
    if (code == 0)
        QFile(m_home + u"/played"_s).open(QIODevice::WriteOnly);
    m_pace.stop();
    m_timeout.stop();
    QMetaObject::invokeMethod(
        qApp, [code] { QCoreApplication::exit(code); }, Qt::QueuedConnection);
}

bool Demo::both(const QString &event) const
{
    return !m_mia.last(event).isEmpty() && !m_jun.last(event).isEmpty();
}

bool Demo::bothPlay() const
{
    return m_mia.last(u"status"_s)[u"playing"_s].toBool() && m_jun.last(u"status"_s)[u"playing"_s].toBool();
}

QString Demo::memoryPicture() const
{
    return m_options.out.isEmpty() ? QString() : QDir(m_options.out).absoluteFilePath(u"farnear-demo-evenings.png"_s);
}

QString Demo::pictureOf(const DemoPerson &person) const
{
    return QDir(m_options.out).absoluteFilePath(u"farnear-demo-%1.png"_s.arg(person.name().toLower()));
}

} // namespace farnear::main
