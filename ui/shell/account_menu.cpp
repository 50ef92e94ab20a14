#include "ui/shell/account_menu.h"

#include "ui/shell/accounts.h"
#include "ui/theme/glyph.h"
#include "ui/theme/style_painting.h"
#include "ui/theme/vigie_style.h"

namespace vigie::ui {

namespace {

constexpr int iconSize = 14;
constexpr int dotSize = 8;
constexpr int shortcuts = 9; // Ctrl+Alt+1 to Ctrl+Alt+9

QColor dotOf(const Account& account, const Tokens& tokens)
{
    if (account.state() == AccountState::Ended)
        return tokens.bad;
    if (account.state() == AccountState::SignedOut)
        return tokens.text3;
    return account.isStation() || account.live().state() == LiveState::Live ? tokens.good : tokens.warn;
}

} // namespace

AccountMenu::AccountMenu(const Accounts& accounts, QWidget* parent)
    : QMenu(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    int number = 0;
    for (auto* const account : accounts.known())
        addAccount(*account, ++number, account == accounts.current());
    addSeparator();
    addAction(glyphIcon(Glyph::Plus), tr("Add a server…"), this, &AccountMenu::addRequested);
    if (auto* const current = accounts.current()) {
        addSeparator();
        if (current->session().isOpen())
            addAction(glyphIcon(Glyph::LogOut), tr("Sign out of %1").arg(current->title()), this,
                [this, current] { Q_EMIT signOutRequested(*current); });
        addAction(glyphIcon(Glyph::Close), tr("Forget %1").arg(current->title()), this,
            [this, current] { Q_EMIT forgetRequested(*current); });
    }
}

void AccountMenu::addAccount(Account& account, int number, bool isCurrent)
{
    QString text = tr("%1 – %2").arg(account.title(), account.place());
    if (account.hasNews())
        text = tr("%1 (new)").arg(text);
    text.replace(u'&', QStringLiteral("&&"));
    if (number <= shortcuts)
        text += u'\t'
            + QKeySequence(Qt::CTRL | Qt::ALT | static_cast<Qt::Key>(Qt::Key_0 + number))
                  .toString(QKeySequence::NativeText);
    auto* const action = addAction(iconOf(account, *this), text, this, [this, &account] { Q_EMIT chosen(account); });
    if (isCurrent)
        setActiveAction(action);
    QFont font = action->font();
    font.setBold(isCurrent);
    action->setFont(font);
}

QIcon AccountMenu::iconOf(const Account& account, const QWidget& look)
{
    const Tokens& tokens = VigieStyle::tokensOf(&look);
    const qreal ratio = look.devicePixelRatioF();
    QPixmap pixmap(QSize(iconSize, iconSize) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    const qreal inset = (iconSize - dotSize) / 2.0;
    painting::box(painter, QRectF(inset, inset, dotSize, dotSize), dotSize / 2.0, dotOf(account, tokens), {});
    return pixmap;
}

} // namespace vigie::ui
