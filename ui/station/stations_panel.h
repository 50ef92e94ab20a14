#pragma once

#include "ui/client/door_client.h"

#include <QTimer>
#include <QWidget>

#include <set>

class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace vigie::ui {

class FormField;
class NoticeBar;
class OneTimeSecret;
class QrCode;

/// The stations that may scan for this company, and the code that makes another one. The code is shown until a station
/// took it or its ten minutes are over.
class StationsPanel : public QWidget {
    Q_OBJECT

public:
    /// `server`: the address at which it is reached from here.
    StationsPanel(ApiClient& api, const QUrl& server, QWidget* parent = nullptr);

    void load();
    bool isLoading() const { return m_load.isPending(); }

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void build();
    QWidget* makeCode();
    void fill();
    QWidget* makeRow(const DoorDevice& device);
    void offer();
    void showCode(const Pairing& pairing);
    void hideCode();
    void look();
    void remove(const DoorDevice& device);
    void retranslate();

    DoorClient m_door;
    QUrl m_server;
    Reply<std::vector<DoorDevice>> m_load;
    Reply<Pairing> m_offer;
    Reply<void> m_remove;
    std::vector<DoorDevice> m_devices;
    std::optional<Pairing> m_pairing; ///< whose code is shown
    std::set<ApiKeyId> m_before; ///< the stations there were when it was
    QTimer m_lookSoon;
    QLabel* m_title = nullptr;
    QLabel* m_explanation = nullptr;
    QLabel* m_none = nullptr;
    NoticeBar* m_notice = nullptr;
    QVBoxLayout* m_rows = nullptr;
    QLineEdit* m_name = nullptr;
    FormField* m_nameField = nullptr;
    QPushButton* m_add = nullptr;
    QWidget* m_code = nullptr;
    QrCode* m_qr = nullptr;
    QLabel* m_steps = nullptr;
    OneTimeSecret* m_link = nullptr;
    QPushButton* m_giveUp = nullptr;
};

} // namespace vigie::ui
