// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/speedviewmodel.h"

#include "viewmodels/format.h"
#include "viewmodels/speeds.h"

namespace farnear::viewmodels {

SpeedViewModel::SpeedViewModel(session::PlaybackController &playback, QObject *parent)
    : QObject(parent)
    , m_controller(playback)
{
    connect(&m_controller, &session::PlaybackController::changed, this, &SpeedViewModel::changed);
}

double SpeedViewModel::value() const
{
    return m_controller.state().speed;
}

void SpeedViewModel::setValue(double value)
{
    if (!qFuzzyCompare(value, this->value()))
        m_controller.setSpeed(value);
}

QString SpeedViewModel::text() const
{
    return Format::speed(value());
}

QList<double> SpeedViewModel::offered() const
{
    return offeredSpeeds();
}

void SpeedViewModel::step(int direction)
{
    setValue(speedBeside(value(), direction));
}

} // namespace farnear::viewmodels
