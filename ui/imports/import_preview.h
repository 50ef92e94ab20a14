#pragma once

#include "server/imports/import_api.h"

#include <QTableWidget>

namespace vigie::ui {

/// The first rows of a file as the leads they would become, or why they would not.
class ImportPreview : public QTableWidget {
    Q_OBJECT

public:
    explicit ImportPreview(QWidget* parent);

    void show(const std::vector<ImportSample>& samples);

protected:
    void changeEvent(QEvent* event) override;

private:
    std::vector<ImportSample> m_samples;
};

} // namespace vigie::ui
