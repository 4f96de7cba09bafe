// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mpvvideo.h"

#include <mpv/render_gl.h>

namespace farnear::player {

namespace {

void *lookUp(void *function, const char *name)
{
    return (*static_cast<std::function<void *(const char *)> *>(function))(name);
}

void wakeUp(void *function)
{
    (*static_cast<std::function<void()> *>(function))();
}

/**
 * Runs without MPV_RENDER_PARAM_ADVANCED_CONTROL: with it, a window that stops drawing (hidden, or closing) would block
 * the core, and with the core the sound.
 */
class MpvRenderer final : public ports::GlVideoRenderer {
public:
    MpvRenderer(std::shared_ptr<MpvCore> core, std::shared_ptr<MpvDrawing> drawing,
                std::shared_ptr<MpvFrameGrab> frameGrab, std::function<void *(const char *)> getProcAddress,
                std::function<void()> update)
        : m_core(std::move(core))
        , m_drawing(std::move(drawing))
        , m_frameGrab(std::move(frameGrab))
        , m_getProcAddress(std::move(getProcAddress))
        , m_update(std::move(update))
    {
    }

    ~MpvRenderer() override
    {
        if (!m_context)
            return;
        m_frameGrab->setWake({});
        mpv_render_context_set_update_callback(m_context, nullptr, nullptr);
        mpv_render_context_free(m_context);
        Q_EMIT m_drawing->changed(false);
    }

    [[nodiscard]] bool start()
    {
        mpv_opengl_init_params init{.get_proc_address = lookUp, .get_proc_address_ctx = &m_getProcAddress};
        mpv_render_param params[]{
            {MPV_RENDER_PARAM_API_TYPE, const_cast<char *>(MPV_RENDER_API_TYPE_OPENGL)},
            {MPV_RENDER_PARAM_OPENGL_INIT_PARAMS, &init},
            {MPV_RENDER_PARAM_INVALID, nullptr},
        };
        if (mpv_render_context_create(&m_context, m_core->handle(), params) < 0)
            return false;
        mpv_render_context_set_update_callback(m_context, wakeUp, &m_update);
        m_frameGrab->setWake(m_update);
        Q_EMIT m_drawing->changed(true);
        return true;
    }

    void render(unsigned framebuffer, QSize size) override
    {
        draw(framebuffer, size);
        m_frameGrab->serve([this](unsigned grabbed, QSize whole) { draw(grabbed, whole); });
    }

    void reportSwap() override { mpv_render_context_report_swap(m_context); }

private:
    void draw(unsigned framebuffer, QSize size)
    {
        mpv_opengl_fbo fbo{.fbo = static_cast<int>(framebuffer), .w = size.width(), .h = size.height()};
        int flip = 0;
        int block = 0; // the render thread serves the whole window
        mpv_render_param params[]{
            {MPV_RENDER_PARAM_OPENGL_FBO, &fbo},
            {MPV_RENDER_PARAM_FLIP_Y, &flip},
            {MPV_RENDER_PARAM_BLOCK_FOR_TARGET_TIME, &block},
            {MPV_RENDER_PARAM_INVALID, nullptr},
        };
        mpv_render_context_render(m_context, params);
    }

    std::shared_ptr<MpvCore> m_core; // outlives the context
    std::shared_ptr<MpvDrawing> m_drawing;
    std::shared_ptr<MpvFrameGrab> m_frameGrab;
    std::function<void *(const char *)> m_getProcAddress;
    std::function<void()> m_update;
    mpv_render_context *m_context = nullptr;
};

} // namespace

MpvVideo::MpvVideo(std::shared_ptr<MpvCore> core)
    : m_core(std::move(core))
    , m_drawing(std::make_shared<MpvDrawing>())
    , m_frameGrab(std::make_shared<MpvFrameGrab>())
{
}

std::unique_ptr<ports::GlVideoRenderer>
MpvVideo::createRenderer(const std::function<void *(const char *)> &getProcAddress, std::function<void()> update)
{
    auto renderer = std::make_unique<MpvRenderer>(m_core, m_drawing, m_frameGrab, getProcAddress, std::move(update));
    if (!renderer->start())
        return nullptr;
    return renderer;
}

} // namespace farnear::player
