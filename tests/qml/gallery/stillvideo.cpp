// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stillvideo.h"

#include <QOpenGLContext>
#include <QOpenGLFunctions>
#include <QOpenGLTexture>
#include <QOpenGLTextureBlitter>

namespace farnear::test {

namespace {

class StillRenderer final : public ports::GlVideoRenderer {
public:
    explicit StillRenderer(const QImage &frame)
        : m_size(frame.size())
        , m_texture(frame, QOpenGLTexture::DontGenerateMipMaps)
    {
        m_texture.setMinMagFilters(QOpenGLTexture::Linear, QOpenGLTexture::Linear);
        m_blitter.create();
    }

    void render(unsigned framebuffer, QSize size) override
    {
        QOpenGLFunctions *gl = QOpenGLContext::currentContext()->functions();
        gl->glBindFramebuffer(GL_FRAMEBUFFER, framebuffer);
        gl->glViewport(0, 0, size.width(), size.height());
        for (const GLenum state : {GL_BLEND, GL_CULL_FACE, GL_DEPTH_TEST, GL_SCISSOR_TEST, GL_STENCIL_TEST})
            gl->glDisable(state);
        gl->glClearColor(0, 0, 0, 1);
        gl->glClear(GL_COLOR_BUFFER_BIT);
        const QRect whole(QPoint(), size);
        QRectF letterboxed(QPointF(), QSizeF(m_size).scaled(size, Qt::KeepAspectRatio));
        letterboxed.moveCenter(QRectF(whole).center());
        m_blitter.bind();
        m_blitter.blit(m_texture.textureId(), QOpenGLTextureBlitter::targetTransform(letterboxed, whole),
                       QOpenGLTextureBlitter::OriginBottomLeft);
        m_blitter.release();
    }
    void reportSwap() override { }

private:
    QSize m_size;
    QOpenGLTexture m_texture;
    QOpenGLTextureBlitter m_blitter;
};

} // namespace

std::unique_ptr<ports::GlVideoRenderer> StillVideo::createRenderer(const std::function<void *(const char *)> &,
                                                                   std::function<void()>)
{
    return std::make_unique<StillRenderer>(m_frame);
}

} // namespace farnear::test
