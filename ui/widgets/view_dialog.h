#pragma once

#include "ui/client/view_client.h"
#include "ui/widgets/record_dialog.h"

class QCheckBox;
class QLineEdit;

namespace vigie::ui {

/// A view's name, and whether everybody sees it.
class ViewDialog : public RecordDialog<SavedView> {
    Q_OBJECT

public:
    ViewDialog(ViewClient client, const SavedView& view, bool mayShare, QWidget* parent);

Q_SIGNALS:
    void saved(const vigie::SavedView& view);

protected:
    void retranslate() override;
    void fill(const SavedView& view) override;
    SavedView read() const override;
    bool isWritten() const override;
    QString fieldWord(std::string_view field) const override;
    QString valueText(const SavedView& view, std::string_view field) const override;
    Reply<SavedView> create(
        const SavedView& view, const std::vector<std::string_view>& fields, const QByteArray& key) override;
    Reply<SavedView> change(const SavedView& view, const std::vector<std::string_view>& fields) override;
    void announce(const SavedView& view) override { Q_EMIT saved(view); }

private:
    ViewClient m_client;
    QLineEdit* m_name;
    QCheckBox* m_shared;
};

} // namespace vigie::ui
