#include "server/base/crypto.h"
#include "server/base/signature.h"
#include "server/base/ticket.h"

#include <QtTest>

using namespace vigie;

/// Tickets as text: nobody makes or changes one without the key.
class TicketTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isReadBackAsItWasMade()
    {
        const auto key = signature::newKeyPair();
        for (const Ticket ticket : {Ticket{1, 2, 1}, Ticket{9007199254740993, 4611686018427387904, 4000000000}}) {
            const auto text = ticketText(ticket, key.secret);
            const auto read = readTicket(text, key.publicKey);
            QVERIFY(read);
            QVERIFY(*read == ticket);
        }
    }

    void isTypedByAnyScanner()
    {
        const auto key = signature::newKeyPair();
        const auto text = ticketText({7, 8, 1}, key.secret);
        QVERIFY(text.size() < 150);
        QVERIFY(QRegularExpression(QStringLiteral("^[A-Z0-9]+$")).match(QString::fromStdString(text)).hasMatch());
        const auto typed = QString::fromStdString(text).toLower().toStdString();
        QVERIFY(readTicket(" " + typed.substr(0, 40) + " " + typed.substr(40) + "\r\n", key.publicKey));
    }

    void forgedOnesAreNone()
    {
        const auto key = signature::newKeyPair();
        const auto other = signature::newKeyPair();
        const auto text = ticketText({7, 8, 1}, key.secret);
        QVERIFY(!readTicket(ticketText({7, 8, 1}, other.secret), key.publicKey)); // signed by somebody else
        QVERIFY(!readTicket(text, other.publicKey));
        for (std::size_t length = 0; length < text.size(); ++length)
            QVERIFY(!readTicket(text.substr(0, length), key.publicKey)); // cut off
        for (std::size_t i = 3; i + 1 < text.size(); ++i) {
            auto changed = text;
            changed[i] = changed[i] == 'A' ? 'B' : 'A';
            QVERIFY2(!readTicket(changed, key.publicKey), changed.c_str());
        }
        // Another's content under this signature, and a signature of something else.
        const auto longer = ticketText({7, 9, 1}, key.secret);
        QVERIFY(!readTicket(longer.substr(0, 40) + text.substr(40), key.publicKey));
        const auto content = std::string(20, '\1');
        QVERIFY(!readTicket("VT1" + crypto::toBase32(content + signature::sign(key.secret, content)), key.publicKey));
        for (const char* rubbish : {"", "VT1", "example.org/ticket", "VT1AAAA", "vt2abc", "\xff\xfe"})
            QVERIFY(!readTicket(rubbish, key.publicKey));
        QVERIFY(!readTicket(text, ""));
        QVERIFY(!readTicket(std::string(1000000, 'A'), key.publicKey));
        QVERIFY(ticketText({7, 8, 1}, "short").size() < text.size()); // no key, no signature
    }

    void signaturesAreThoseOfTheStandard()
    {
        // RFC 8032, 7.1, test 2.
        const auto bytes = [](const char* hex) { return QByteArray::fromHex(hex).toStdString(); };
        const auto secret = bytes("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb");
        const auto publicKey = bytes("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
        const auto expected = bytes("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                                    "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
        QVERIFY(signature::sign(secret, "r") == expected);
        QVERIFY(signature::verify(publicKey, "r", expected));
        QVERIFY(!signature::verify(publicKey, "s", expected));
    }
};

QTEST_GUILESS_MAIN(TicketTest)
#include "ticket_test.moc"
