#include "server/status/server_facts.h"

#include "server/base/text.h"
#include "server/server.h"

#include <QFileInfo>
#include <QHostAddress>
#include <QStorageInfo>

#include <set>

namespace vigie {

namespace {

constexpr std::size_t goodSecretLength = 32;
constexpr std::size_t goodSecretVariety = 10; // different characters
constexpr std::int64_t megabyte = 1024 * 1024;
constexpr std::int64_t littleSpace = 1024 * megabyte;
constexpr std::int64_t hardlyAnySpace = 100 * megabyte;

bool isWeak(const std::string& secret)
{
    const std::string plain = text::lowered(secret);
    for (const std::string_view known : {"secret", "change", "password", "example", "default"}) {
        if (plain.find(known) != std::string::npos)
            return true;
    }
    return secret.size() < goodSecretLength || std::set<char>(secret.begin(), secret.end()).size() < goodSecretVariety;
}

/// Collects findings, their sentences in the reader's language.
class Findings {
public:
    explicit Findings(Language language)
        : m_language(language)
    {
    }

    void add(std::string name, FindingState state, const Message& sentence, const Message& mend = {})
    {
        m_findings.push_back({std::move(name), state, sentence.in(m_language), mend.in(m_language)});
    }
    void good(std::string name, const Message& sentence) { add(std::move(name), FindingState::Ok, sentence); }
    void doubtful(std::string name, const Message& sentence, const Message& mend)
    {
        add(std::move(name), FindingState::Warning, sentence, mend);
    }

    std::vector<Finding> take() { return std::move(m_findings); }

private:
    Language m_language;
    std::vector<Finding> m_findings;
};

void judgeSecrets(const ServerFacts& facts, Findings& out)
{
    if (facts.makesItsOwnSecret)
        out.good("JWT_SECRET",
            Text{"Sessions are signed with a random key that Vigie made.",
                "Les sessions sont signées avec une clé aléatoire créée par Vigie."});
    else if (facts.isSecretWeak)
        out.doubtful("JWT_SECRET",
            Text{"The secret that signs sessions can be guessed: it is short, or made of a well-known word.",
                "Le secret qui signe les sessions peut être deviné : il est court, ou formé d'un mot courant."},
            Text{"Set JWT_SECRET to at least 32 random characters, or leave it out and Vigie makes one.",
                "Donnez à JWT_SECRET au moins 32 caractères aléatoires, ou omettez-le et Vigie en crée un."});
    else
        out.good("JWT_SECRET",
            Text{"Sessions are signed with a strong secret.", "Les sessions sont signées avec un secret robuste."});
    if (!facts.makesItsOwnSecret && !facts.hasEncryptionKey)
        out.doubtful("ENCRYPTION_KEY",
            Text{"Second factors are sealed with JWT_SECRET: changing that secret would lock their owners out.",
                "Les seconds facteurs sont scellés avec JWT_SECRET : changer ce secret en fermerait l'accès à leurs "
                "propriétaires."},
            Text{"Set ENCRYPTION_KEY to what JWT_SECRET is now; then JWT_SECRET can be changed at any time.",
                "Donnez à ENCRYPTION_KEY la valeur actuelle de JWT_SECRET ; celui-ci pourra ensuite changer."});
}

void judgeAddress(const ServerFacts& facts, Findings& out)
{
    if (facts.embedded)
        return out.good(
            "HOST", Text{"Only this computer reaches the server.", "Seul cet ordinateur peut joindre le serveur."});
    if (facts.hasPublicUrl)
        out.good("PUBLIC_BASE_URL",
            Text{"Links begin with the address others know the server by.",
                "Les liens commencent par l'adresse publique du serveur."});
    else
        out.doubtful("PUBLIC_BASE_URL",
            Text{"Links in invitations begin with the server's own address, which others may not reach.",
                "Les liens des invitations commencent par l'adresse interne du serveur, peut-être injoignable pour "
                "les autres."},
            Text{"Set PUBLIC_BASE_URL to the address people use, like https://vigie.example.org.",
                "Donnez à PUBLIC_BASE_URL l'adresse que l'on utilise, comme https://vigie.example.org."});
    if (!facts.hasTls && facts.listensBeyondThisMachine)
        out.doubtful("TLS_CERT",
            Text{"The server listens to other machines without encryption: passwords can be read on the way.",
                "Le serveur écoute d'autres machines sans chiffrement : les mots de passe sont lisibles en chemin."},
            Text{"Set TLS_CERT and TLS_KEY, or listen on 127.0.0.1 behind a proxy that encrypts.",
                "Définissez TLS_CERT et TLS_KEY, ou écoutez sur 127.0.0.1 derrière un proxy qui chiffre."});
    else
        out.good("TLS_CERT",
            facts.hasTls
                ? Text{"Connections are encrypted by the server.", "Les connexions sont chiffrées par le serveur."}
                : Text{"The server listens on this machine only.", "Le serveur n'écoute que sur cette machine."});
    if (facts.isPublicUrlHttps && !facts.hasTls && !facts.trustsProxies)
        out.doubtful("TRUSTED_PROXIES",
            Text{"A proxy encrypts for the server, but is not trusted: to the limits on sign-ins, everybody has the "
                 "proxy's address.",
                "Un proxy chiffre pour le serveur, sans être déclaré fiable : pour les limites de connexion, tout le "
                "monde a l'adresse du proxy."},
            Text{"Set TRUSTED_PROXIES to the address of the proxy, like 127.0.0.1.",
                "Donnez à TRUSTED_PROXIES l'adresse du proxy, comme 127.0.0.1."});
}

void judgeLimits(const ServerFacts& facts, Findings& out)
{
    if (facts.embedded)
        return;
    if (facts.limitsSignIns)
        out.good("RATE_LIMIT_LOGIN", Text{"Failed sign-ins are limited.", "Les échecs de connexion sont limités."});
    else
        out.doubtful("RATE_LIMIT_LOGIN",
            Text{"Anybody may try as many passwords as they like.",
                "N'importe qui peut essayer autant de mots de passe qu'il veut."},
            Text{"Set RATE_LIMIT_LOGIN to a small number, like 5.",
                "Donnez à RATE_LIMIT_LOGIN un petit nombre, comme 5."});
}

/// Only where the database is a file of this machine: how full another machine is, PostgreSQL does not tell.
void judgeSpace(const ServerFacts& facts, Findings& out)
{
    if (facts.databaseFolder.empty())
        return;
    const QStorageInfo disk(QString::fromStdString(facts.databaseFolder));
    if (!disk.isValid())
        return;
    const std::int64_t left = disk.bytesAvailable();
    const std::string megabytes = std::to_string(left / megabyte);
    if (left >= littleSpace)
        return out.good("disk",
            Message{Text{"The database's disk has %1 GB left.", "Il reste %1 Go sur le disque de la base."},
                {std::to_string(left / (1024 * megabyte))}});
    out.add("disk", left < hardlyAnySpace ? FindingState::Error : FindingState::Warning,
        Message{Text{"The database's disk has only %1 MB left: when it is full, nothing can be saved.",
                    "Il ne reste que %1 Mo sur le disque de la base : une fois plein, rien ne peut être "
                    "enregistré."},
            {megabytes}},
        Text{"Free some space, or move the database to a larger disk.",
            "Libérez de la place, ou déplacez la base sur un disque plus grand."});
}

} // namespace

ServerFacts factsOf(const ServerSettings& settings)
{
    ServerFacts facts;
    facts.embedded = settings.embedded;
    facts.listensBeyondThisMachine = !QHostAddress(QString::fromStdString(settings.address)).isLoopback();
    facts.hasTls = !settings.tlsCertificate.empty();
    facts.hasPublicUrl = !settings.publicUrl.empty();
    facts.isPublicUrlHttps = settings.publicUrl.starts_with("https://");
    facts.trustsProxies = !settings.trustedProxies.empty();
    facts.makesItsOwnSecret = settings.jwtSecret.empty();
    facts.isSecretWeak = !facts.makesItsOwnSecret && isWeak(settings.jwtSecret);
    facts.hasEncryptionKey = !settings.encryptionKey.empty();
    facts.limitsSignIns = settings.rateLimits.login.requests > 0;
    facts.workers = settings.workers;
    facts.engine = settings.database.engine;
    if (facts.engine == db::Engine::Sqlite)
        facts.databaseFolder = QFileInfo(QString::fromStdString(settings.database.location)).path().toStdString();
    return facts;
}

std::vector<Finding> findingsOf(const ServerFacts& facts, Language language)
{
    Findings out(language);
    judgeSecrets(facts, out);
    judgeAddress(facts, out);
    judgeLimits(facts, out);
    judgeSpace(facts, out);
    return out.take();
}

} // namespace vigie
