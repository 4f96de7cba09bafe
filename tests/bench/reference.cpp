// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What Farnear is compared with: an empty Qt Quick window, and libmpv in a window with nothing else in it.
#include <QGuiApplication>
#include <QOpenGLContext>
#include <QOpenGLWindow>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickWindow>

#include <clocale>
#include <memory>

#include <mpv/client.h>
#include <mpv/render_gl.h>

namespace {

void *procAddress(void *, const char *name)
{
    return reinterpret_cast<void *>(QOpenGLContext::currentContext()->getProcAddress(name));
}

/** libmpv drawing straight into its window. */
class Film final : public QOpenGLWindow {
public:
    explicit Film(const QByteArray &file);
    ~Film() override;

protected:
    void initializeGL() override;
    void paintGL() override;

private:
    mpv_handle *m_mpv = mpv_create();
    mpv_render_context *m_context = nullptr;
    QByteArray m_file;
};

Film::Film(const QByteArray &file) : m_file(file)
{
    const std::pair<const char *, const char *> options[]{{"config", "no"},       {"vo", "libmpv"},
                                                          {"hwdec", "auto-safe"}, {"video-timing-offset", "0"},
                                                          {"keep-open", "yes"},   {"terminal", "no"}};
    for (const auto &[name, value] : options)
        mpv_set_option_string(m_mpv, name, value);
    mpv_initialize(m_mpv);
    connect(this, &QOpenGLWindow::frameSwapped, this, [this] { mpv_render_context_report_swap(m_context); });
}

Film::~Film()
{
    makeCurrent();
    if (m_context)
        mpv_render_context_free(m_context);
    mpv_terminate_destroy(m_mpv);
}

void Film::initializeGL()
{
    mpv_opengl_init_params init{.get_proc_address = procAddress, .get_proc_address_ctx = nullptr};
    mpv_render_param params[]{{MPV_RENDER_PARAM_API_TYPE, const_cast<char *>(MPV_RENDER_API_TYPE_OPENGL)},
                              {MPV_RENDER_PARAM_OPENGL_INIT_PARAMS, &init},
                              {MPV_RENDER_PARAM_INVALID, nullptr}};
    if (mpv_render_context_create(&m_context, m_mpv, params) < 0)
        qFatal("libmpv can't draw here");
    mpv_render_context_set_update_callback(
        m_context,
        [](void *film) {
            QMetaObject::invokeMethod(
                static_cast<Film *>(film), [film] { static_cast<Film *>(film)->update(); }, Qt::QueuedConnection);
        },
        this);
    const char *load[]{"loadfile", m_file.constData(), nullptr};
    mpv_command(m_mpv, load);
}

void Film::paintGL()
{
    const QSize size = this->size() * devicePixelRatio();
    mpv_opengl_fbo target{
        .fbo = int(defaultFramebufferObject()), .w = size.width(), .h = size.height(), .internal_format = 0};
    int flip = 1;
    int block = 0;
    mpv_render_param params[]{{MPV_RENDER_PARAM_OPENGL_FBO, &target},
                              {MPV_RENDER_PARAM_FLIP_Y, &flip},
                              {MPV_RENDER_PARAM_BLOCK_FOR_TARGET_TIME, &block},
                              {MPV_RENDER_PARAM_INVALID, nullptr}};
    mpv_render_context_render(m_context, params);
}

int showFilm(const QStringList &arguments)
{
    std::setlocale(LC_NUMERIC, "C");
    Film film(arguments.value(4).toUtf8());
    film.resize(arguments.value(2).toInt(), arguments.value(3).toInt());
    film.show();
    return QCoreApplication::exec();
}

int showEmpty()
{
    QQuickWindow::setGraphicsApi(QSGRendererInterface::OpenGL);
    QQmlEngine engine;
    QQmlComponent component(&engine);
    component.setData("import QtQuick\nWindow { width: 1280; height: 800; visible: true; color: 'navy' }", {});
    const std::unique_ptr<QObject> window(component.create());
    return window ? QCoreApplication::exec() : 1;
}

} // namespace

int main(int argc, char *argv[])
{
    QGuiApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"quick")
        return showEmpty();
    if (arguments.value(1) == u"mpv" && arguments.size() == 5)
        return showFilm(arguments);
    return 2;
}
