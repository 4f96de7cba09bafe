// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filesupply.h"

#include <utility>

#include "base/filecheck.h"
#include "base/webaddress.h"

namespace farnear::player {

namespace {

/** A disk that gives nothing for so long is said to hang. */
constexpr int kSlowDiskMs = 1500;

} // namespace

FileSupply::FileSupply(QObject *parent) : QObject(parent)
{
    m_slowDisk.setSingleShot(true);
    m_slowDisk.setInterval(kSlowDiskMs);
    connect(&m_slowDisk, &QTimer::timeout, this, [this] { setStall(ports::Stall::Disk); });
    connect(&m_growth, &GrowthWatch::grown, this, [this](const FileFacts &facts) {
        m_facts = facts;
        Q_EMIT grown();
    });
    connect(&m_growth, &GrowthWatch::gaveUp, this, &FileSupply::gaveUp);
}

void FileSupply::open(const QUrl &file, FileProbe::Answer answer)
{
    close();
    m_file = file;
    m_slowDisk.start();
    m_probe.look(file, [this, answer = std::move(answer)](const FileFacts &facts) {
        m_facts = facts;
        answer(m_facts);
    });
}

void FileSupply::close()
{
    m_stall = ports::Stall::None;
    m_probe.forget();
    m_slowDisk.stop();
    m_growth.stop();
}

Error FileSupply::damaged() const
{
    return isOnTheWeb(m_file) ? notFetched(m_file) : fileError(ErrorCode::FileDamaged, m_file);
}

void FileSupply::lookAgain(std::function<void(bool grew)> answer)
{
    m_probe.look(m_file, [this, answer = std::move(answer)](const FileFacts &facts) {
        const bool grew = facts.path && facts.size > m_facts.size;
        if (facts.path)
            m_facts = facts;
        answer(grew);
    });
}

void FileSupply::expect()
{
    m_slowDisk.start();
}

void FileSupply::arrived()
{
    m_slowDisk.stop();
    m_growth.stop();
    setStall(ports::Stall::None);
}

void FileSupply::starve(qint64 wanted)
{
    m_slowDisk.stop();
    m_growth.start(m_file, m_facts.size, wanted);
    setStall(ports::Stall::Data);
}

void FileSupply::setStall(ports::Stall why)
{
    if (m_stall == why)
        return;
    m_stall = why;
    Q_EMIT stalled(why);
}

} // namespace farnear::player
