#pragma once

#include <QElapsedTimer>
#include <QImage>
#include <QThreadPool>
#include <QWidget>

#include <memory>

namespace vigie::ui {

/// What a camera sees, and the codes that are held in front of it. It is on while it is to be seen. Codes are read on a
/// thread of its own, one picture at a time: those that come meanwhile are shown only. The system's media library is
/// loaded with the first use, not with the program.
class CodeCamera : public QWidget {
    Q_OBJECT

public:
    explicit CodeCamera(QWidget* parent = nullptr);
    ~CodeCamera() override;

    /// Whether this computer has a camera.
    static bool isThere();
    /// What it sees now.
    void take(QImage picture);

    QSize sizeHint() const override { return {320, 240}; }

Q_SIGNALS:
    /// The same code held on is told once.
    void read(const QString& text);
    /// Why there is nothing to be seen.
    void failed(const QString& sentence);

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void decoded(const QString& text);

    struct Eye;
    std::unique_ptr<Eye> m_eye; ///< while it is to be seen
    QThreadPool m_reader;
    bool m_isReading = false;
    QImage m_picture;
    QString m_last; ///< what was told last
    QElapsedTimer m_sinceLast; ///< since it was last seen
};

} // namespace vigie::ui
