// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QSettings>
#include <QUrl>

#include <optional>

namespace farnear::viewmodels {

/** What this person prefers on this computer; kept in the profile at once. */
class SettingsViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by AppViewModel")
    Q_PROPERTY(Theme theme READ theme WRITE setTheme NOTIFY themeChanged FINAL)
    Q_PROPERTY(bool dark READ dark NOTIFY themeChanged FINAL) //!< theme, with the system's choice worked in
    Q_PROPERTY(bool sidebarShown READ sidebarShown WRITE setSidebarShown NOTIFY sidebarShownChanged FINAL)
    Q_PROPERTY(bool reduceMotion READ reduceMotion WRITE setReduceMotion NOTIFY reduceMotionChanged FINAL)
    Q_PROPERTY(bool named READ named WRITE setNamed NOTIFY namedChanged FINAL) //!< the person was asked for a name once
    Q_PROPERTY(QUrl lastFolder READ lastFolder WRITE setLastFolder NOTIFY lastFolderChanged FINAL)
    /** The kind of server a room was opened on last; empty: none yet. */
    Q_PROPERTY(QString lastServerKind READ lastServerKind NOTIFY lastServerChanged FINAL)
    // What each person may do without; what is off takes no room.
    Q_PROPERTY(bool distance READ distance WRITE setDistance NOTIFY partsChanged FINAL) //!< and local times
    Q_PROPERTY(bool hearts READ hearts WRITE setHearts NOTIFY partsChanged FINAL)       //!< and reactions
    Q_PROPERTY(bool moments READ moments WRITE setMoments NOTIFY partsChanged FINAL)
    Q_PROPERTY(bool memory READ memory WRITE setMemory NOTIFY partsChanged FINAL) //!< of evenings together
    Q_PROPERTY(QString version READ version CONSTANT FINAL)
public:
    enum Theme { System, Dark, Light };
    Q_ENUM(Theme)

    /** settings: the profile's; outlives this. */
    explicit SettingsViewModel(QSettings &settings, QObject *parent = nullptr);

    [[nodiscard]] Theme theme() const;
    void setTheme(Theme theme);
    [[nodiscard]] bool dark() const;
    [[nodiscard]] bool sidebarShown() const;
    void setSidebarShown(bool shown);
    [[nodiscard]] bool reduceMotion() const;
    void setReduceMotion(bool on);
    [[nodiscard]] bool named() const;
    void setNamed(bool named);
    [[nodiscard]] QUrl lastFolder() const;
    void setLastFolder(const QUrl &folder);
    [[nodiscard]] QString lastServerKind() const;
    /** The server of that kind a room was opened on last; empty: none yet. */
    Q_INVOKABLE QString serverOf(const QString &kind) const;
    Q_INVOKABLE void useServer(const QString &kind, const QString &server);
    [[nodiscard]] bool distance() const;
    void setDistance(bool on);
    [[nodiscard]] bool hearts() const;
    void setHearts(bool on);
    [[nodiscard]] bool moments() const;
    void setMoments(bool on);
    [[nodiscard]] bool memory() const;
    void setMemory(bool on);
    [[nodiscard]] QString version() const;
    /** For this run only, as asked on the command line. */
    void overrideTheme(Theme theme);

Q_SIGNALS:
    void themeChanged();
    void sidebarShownChanged();
    void reduceMotionChanged();
    void namedChanged();
    void lastFolderChanged();
    void lastServerChanged();
    void partsChanged();

private:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void storePart(const QString &key, bool on);
    bool store(const QString &key, const QVariant &value);

    QSettings &m_settings;
    std::optional<Theme> m_override;
};

} // namespace farnear::viewmodels
