// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mpvframegrab.h"

#include <QOpenGLContext>
#include <QOpenGLFunctions>

namespace farnear::player {

namespace {

/** A framebuffer of 8 bits a channel, as long as this lives. */
class Target {
public:
    explicit Target(QSize size) : m_size(size)
    {
        m_gl->glGetIntegerv(GL_FRAMEBUFFER_BINDING, &m_before);
        m_gl->glGenTextures(1, &m_texture);
        m_gl->glBindTexture(GL_TEXTURE_2D, m_texture);
        m_gl->glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA, size.width(), size.height(), 0, GL_RGBA, GL_UNSIGNED_BYTE,
                           nullptr);
        m_gl->glBindTexture(GL_TEXTURE_2D, 0);
        m_gl->glGenFramebuffers(1, &m_framebuffer);
        m_gl->glBindFramebuffer(GL_FRAMEBUFFER, m_framebuffer);
        m_gl->glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, m_texture, 0);
        m_complete = m_gl->glCheckFramebufferStatus(GL_FRAMEBUFFER) == GL_FRAMEBUFFER_COMPLETE;
    }
    ~Target()
    {
        m_gl->glBindFramebuffer(GL_FRAMEBUFFER, GLuint(m_before));
        m_gl->glDeleteFramebuffers(1, &m_framebuffer);
        m_gl->glDeleteTextures(1, &m_texture);
    }
    Target(const Target &) = delete;
    Target &operator=(const Target &) = delete;

    [[nodiscard]] bool isComplete() const { return m_complete; }
    [[nodiscard]] unsigned framebuffer() const { return m_framebuffer; }

    [[nodiscard]] ports::Picture read() const
    {
        const qsizetype count = qsizetype(m_size.width()) * m_size.height();
        QByteArray bytes(4 * count, Qt::Uninitialized);
        m_gl->glBindFramebuffer(GL_FRAMEBUFFER, m_framebuffer);
        m_gl->glPixelStorei(GL_PACK_ALIGNMENT, 4);
        m_gl->glReadPixels(0, 0, m_size.width(), m_size.height(), GL_RGBA, GL_UNSIGNED_BYTE, bytes.data());
        auto *pixels = reinterpret_cast<quint32 *>(bytes.data());
        for (qsizetype i = 0; i < count; ++i) {
            const auto *rgba = reinterpret_cast<const uchar *>(pixels + i);
            pixels[i] = 0xff000000U | quint32(rgba[0]) << 16 | quint32(rgba[1]) << 8 | rgba[2];
        }
        return {.size = m_size, .pixels = bytes};
    }

private:
    QOpenGLFunctions *m_gl = QOpenGLContext::currentContext()->functions();
    QSize m_size;
    GLint m_before = 0;
    GLuint m_texture = 0;
    GLuint m_framebuffer = 0;
    bool m_complete = false;
};

ports::Picture drawn(QSize size, const MpvFrameGrab::Draw &draw)
{
    const Target target(size);
    if (!target.isComplete())
        return {};
    draw(target.framebuffer(), size);
    return target.read();
}

} // namespace

void MpvFrameGrab::setWake(std::function<void()> wake)
{
    const std::lock_guard lock(m_mutex);
    m_wake = std::move(wake);
}

ports::Picture MpvFrameGrab::take(QSize size, std::chrono::milliseconds timeout)
{
    std::unique_lock lock(m_mutex);
    if (!m_wake || size.isEmpty())
        return {};
    m_wanted = size;
    m_picture = {};
    m_wake();
    m_served.wait_for(lock, timeout, [this] { return m_wanted.isEmpty(); });
    m_wanted = {};
    return std::exchange(m_picture, {});
}

void MpvFrameGrab::serve(const Draw &draw)
{
    const std::lock_guard lock(m_mutex);
    if (m_wanted.isEmpty())
        return;
    m_picture = drawn(m_wanted, draw);
    m_wanted = {};
    m_served.notify_all();
}

} // namespace farnear::player
