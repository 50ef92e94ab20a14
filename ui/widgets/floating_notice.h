#pragma once

#include "ui/widgets/notice_bar.h"

namespace vigie::ui {

/// A notice that floats over the foot of its parent, wherever that goes.
class FloatingNotice : public NoticeBar {
    Q_OBJECT

public:
    explicit FloatingNotice(QWidget* parent);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void place();
};

} // namespace vigie::ui
