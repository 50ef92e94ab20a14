#pragma once

#include <QComboBox>

#include <vector>

namespace vigie::ui {

/// One of many: typing any part of its name finds it. What is typed and is none of them stays, for its owner to object.
class SearchableChoice : public QComboBox {
    Q_OBJECT

public:
    struct Choice {
        QString code;
        QString name;
    };

    explicit SearchableChoice(QWidget* parent = nullptr);

    /// Keeps what is chosen.
    void setChoices(const std::vector<Choice>& choices);
    void choose(const QString& code);
    /// Empty where what is written is none of the choices.
    QString code() const;
    bool isKnown() const { return !code().isEmpty(); }

Q_SIGNALS:
    void edited();

protected:
    void wheelEvent(QWheelEvent* event) override;
};

} // namespace vigie::ui
