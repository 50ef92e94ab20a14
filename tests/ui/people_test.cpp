#include "tests/ui/colleague.h"
#include "tests/ui/demo_window.h"
#include "ui/client/user_client.h"
#include "ui/users/invitation_list.h"
#include "ui/users/link_dialog.h"
#include "ui/users/permission_page.h"
#include "ui/users/role_choice.h"
#include "ui/users/user_columns.h"
#include "ui/users/user_detail.h"
#include "ui/users/user_dialog.h"
#include "ui/users/user_list.h"
#include "ui/users/users_page.h"
#include "ui/widgets/confirm_button.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/one_time_secret.h"
#include "ui/widgets/search_field.h"

#include <QPushButton>
#include <QTableView>
#include <QtTest>

using namespace vigie;
using namespace vigie::ui;
using namespace vigie::ui::test;

/// The page of users: who is in, who is invited, what each role may do.
class PeopleTest : public DemoWindow {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        begin();
        m_window->workspace()->go(QStringLiteral("users"));
        QTRY_VERIFY(m_window->isSettled() && model().rowCount() == 5);
    }
    void cleanup() { end(); }

    void everybodyIsListedAndFound()
    {
        QCOMPARE(nameAt(0), QStringLiteral("Camille Durand"));
        QVERIFY(labels(find<UserDetail>()).contains(QStringLiteral("Owner, you")));
        QVERIFY(!button("deleteUser")->isVisible()); // nobody deletes themselves
        find<UserList>().findChild<SearchField*>()->setText(QStringLiteral("lea mor")); // without the accent
        QTRY_VERIFY(m_window->isSettled() && model().rowCount() == 1);
        QCOMPARE(nameAt(0), QStringLiteral("Léa Moreau"));
    }

    void whoIsInvitedComesInAndAppears()
    {
        button("invite")->click();
        auto* const dialog = m_window->findChild<QDialog*>();
        auto* const email = dialog->findChild<QLineEdit*>(QStringLiteral("inviteEmail"));
        email->setText(QStringLiteral("not an address"));
        dialog->findChild<QPushButton*>(QStringLiteral("save"))->click();
        QTRY_VERIFY(!qobject_cast<FormField*>(email->parentWidget())->error().isEmpty());
        email->setText(QStringLiteral("noemie@example.org"));
        dialog->findChild<RoleChoice*>()->choose(Role::Viewer);
        dialog->findChild<QPushButton*>(QStringLiteral("save"))->click();
        QTRY_VERIFY(m_window->findChild<LinkDialog*>());
        auto* const link = m_window->findChild<LinkDialog*>();
        const QUrl url(link->findChild<OneTimeSecret*>()->secret());
        const auto token = QUrlQuery(url).queryItemValue(QStringLiteral("token")).toStdString();
        QVERIFY(!token.empty());
        link->findChild<QPushButton*>(QStringLiteral("linkKept"))->click();
        page().open(UserTab::Invitations);
        auto& invitations = *find<InvitationList>().findChild<RecordTableView*>()->model();
        QTRY_COMPARE(invitations.rowCount(), 1);
        QCOMPARE(invitations.index(0, 3).data().toString(), QStringLiteral("Open"));
        accept(token, "Noémie Roy");
        QTRY_COMPARE(invitations.index(0, 3).data().toString(), QStringLiteral("Accepted"));
        page().open(UserTab::Users);
        QTRY_COMPARE(model().rowCount(), 6);
        QCOMPARE(model().record(rowNamed("Noémie Roy")).role, Role::Viewer);
    }

    void anInvitationIsWithdrawn()
    {
        Colleague colleague(*m_server);
        Invitation invitation;
        invitation.email = "nobody@example.org";
        QVERIFY(*waitFor(UserClient(colleague.api).invite(invitation, "a-key")));
        page().open(UserTab::Invitations);
        auto& list = find<InvitationList>();
        QTRY_COMPARE(list.findChild<RecordTableView*>()->model()->rowCount(), 1);
        auto* const withdraw = list.findChild<ConfirmButton*>(QStringLiteral("withdraw"));
        withdraw->click();
        withdraw->click();
        QTRY_COMPARE(list.findChild<RecordTableView*>()->model()->rowCount(), 0);
    }

    void disablingIsDoneAtOnceAndUndone()
    {
        select("Hugo Petit");
        button("disableUser")->click();
        QTRY_VERIFY(stored("Hugo Petit").disabled);
        QTRY_VERIFY(model().record(rowNamed("Hugo Petit")).disabled);
        NoticeBar* undo = nullptr;
        QTRY_VERIFY((undo = noticeSaying("can no longer sign in")));
        Q_EMIT undo->actionRequested();
        QTRY_VERIFY(!stored("Hugo Petit").disabled);
    }

    void theRoleIsChangedAndAConflictIsTold()
    {
        select("Hugo Petit");
        button("editUser")->click();
        auto* const dialog = m_window->findChild<UserDialog*>();
        dialog->findChild<RoleChoice*>()->choose(Role::Admin);
        User theirs = stored("Hugo Petit");
        theirs.name = "Hugo Petit-Roy";
        Colleague colleague(*m_server);
        QVERIFY(*waitFor(UserClient(colleague.api).change(theirs, {"name"})));
        dialog->findChild<QPushButton*>(QStringLiteral("save"))->click();
        QTRY_VERIFY(!dialog->findChild<NoticeBar*>(QStringLiteral("notice"))->sentence().isEmpty());
        QCOMPARE(dialog->findChild<QLineEdit*>(QStringLiteral("userName"))->text(), QStringLiteral("Hugo Petit-Roy"));
        dialog->findChild<QPushButton*>(QStringLiteral("save"))->click();
        QTRY_COMPARE(stored("Hugo Petit-Roy").role, Role::Admin);
        QTRY_VERIFY(rowNamed("Hugo Petit-Roy") >= 0);
    }

    void theLastOwnerIsProtectedByASentence()
    {
        select("Camille Durand");
        button("editUser")->click();
        auto* const dialog = m_window->findChild<UserDialog*>();
        dialog->findChild<RoleChoice*>()->choose(Role::Agent);
        dialog->findChild<QPushButton*>(QStringLiteral("save"))->click();
        QTRY_VERIFY(dialog->findChild<NoticeBar*>(QStringLiteral("notice"))
                        ->sentence()
                        .contains(QStringLiteral("needs an owner")));
    }

    void aUserIsMadeAndDeleted()
    {
        button("newUser")->click();
        auto* const dialog = m_window->findChild<UserDialog*>();
        dialog->findChild<QLineEdit*>(QStringLiteral("userName"))->setText(QStringLiteral("Zoé Martin"));
        auto* const email = dialog->findChild<QLineEdit*>(QStringLiteral("userEmail"));
        email->setText(QStringLiteral("hugo@demo.vigie.example")); // somebody else's
        dialog->findChild<QPushButton*>(QStringLiteral("save"))->click();
        QTRY_VERIFY(!dialog->findChild<NoticeBar*>(QStringLiteral("notice"))->sentence().isEmpty());
        email->setText(QStringLiteral("zoe@example.org"));
        dialog->findChild<QPushButton*>(QStringLiteral("save"))->click();
        QTRY_VERIFY(rowNamed("Zoé Martin") >= 0);
        QCOMPARE(stored("Zoé Martin").role, Role::Agent);
        select("Zoé Martin");
        button("deleteUser")->click();
        QVERIFY(rowNamed("Zoé Martin") >= 0); // asked first
        button("deleteUser")->click();
        QTRY_VERIFY(rowNamed("Zoé Martin") < 0);
    }

    void aResetLinkIsShownOnce()
    {
        select("Yanis Benali");
        button("resetLink")->click();
        QTRY_VERIFY(m_window->findChild<LinkDialog*>());
        QVERIFY(m_window->findChild<OneTimeSecret*>()->secret().contains(QStringLiteral("/reset?token=")));
        QVERIFY(!button("secondFactorOff")->isVisible()); // there is none to turn off
    }

    void theTableIsWhatTheServerSays()
    {
        page().open(UserTab::Permissions);
        auto& shown = *static_cast<PermissionModel*>(find<PermissionPage>().findChild<QTableView*>()->model());
        QTRY_VERIFY(shown.rowCount() > 0);
        Colleague colleague(*m_server);
        const auto table = **waitFor(UserClient(colleague.api).permissionTable());
        QCOMPARE(shown.columnCount(), static_cast<int>(table.size()) + 1);
        std::size_t ticks = 0;
        std::size_t expected = 0;
        for (const auto& role : table)
            expected += role.permissions.size();
        QSet<QString> told;
        for (int row = 0; row < shown.rowCount(); ++row) {
            for (int column = 1; column < shown.columnCount(); ++column) {
                ticks += shown.may(row, column) ? 1 : 0;
                told.insert(shown.index(row, column).data(Qt::AccessibleTextRole).toString());
            }
        }
        QCOMPARE(ticks, expected);
        QVERIFY(told.contains(QStringLiteral("Agents may change leads")));
        QVERIFY(told.contains(QStringLiteral("Viewers may not change leads")));
    }

    void speaksTheOtherLanguageAtOnce()
    {
        m_language.use(Language::French);
        QCoreApplication::processEvents();
        QCOMPARE(model().headerData(static_cast<int>(UserColumn::Role), Qt::Horizontal, Qt::DisplayRole).toString(),
            QStringLiteral("Rôle"));
        QCOMPARE(button("invite")->text(), QStringLiteral("Inviter"));
        QVERIFY(labels(find<UserDetail>()).contains(QStringLiteral("Propriétaire, vous")));
    }

private:
    UsersPage& page() const { return find<UsersPage>(); }
    UserTableModel& model() const
    {
        return *static_cast<UserTableModel*>(find<UserList>().findChild<RecordTableView*>()->model());
    }
    QString nameAt(int row) const { return model().index(row, static_cast<int>(UserColumn::Name)).data().toString(); }
    int rowNamed(const char* name) const
    {
        for (int row = 0; row < model().rowCount(); ++row) {
            if (nameAt(row) == QString::fromUtf8(name))
                return row;
        }
        return -1;
    }
    void select(const char* name) { find<UserList>().findChild<RecordTableView*>()->selectOnly(rowNamed(name)); }
    QPushButton* button(const char* name) const
    {
        return find<UserList>().findChild<QPushButton*>(QLatin1String(name));
    }
    NoticeBar* noticeSaying(const char* words) const
    {
        for (auto* const notice : find<UserList>().findChildren<NoticeBar*>()) {
            if (notice->sentence().contains(QLatin1String(words)))
                return notice;
        }
        return nullptr;
    }
    User stored(const char* name) const
    {
        Colleague colleague(*m_server);
        const auto users = **waitFor(UserClient(colleague.api).page({}, Sort{"name", false}, {}));
        for (const auto& user : users.items) {
            if (user.name == name)
                return user;
        }
        return {};
    }
    void accept(const std::string& token, const char* name) const
    {
        Session session;
        session.setServer(QUrl(QString::fromStdString(m_server->url())));
        ApiClient api(session);
        const TokenRequest request{token, name, "a good long password"};
        QVERIFY(*waitFor(api.post<SessionTokens>(QStringLiteral("/api/auth/accept-invitation"),
            wire::objectOf(request, {"token", "name", "password"}), ApiAccess::Anyone)));
    }
};

QTEST_MAIN(PeopleTest)

#include "people_test.moc"
