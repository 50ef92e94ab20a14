#include "server/demo/demo_chats.h"

namespace vigie::demo {

const std::vector<ChatScript>& chatScripts()
{
    constexpr auto visitor = ChatRole::User;
    constexpr auto assistant = ChatRole::Assistant;
    constexpr auto colleague = ChatRole::Agent;
    static const std::vector<ChatScript> scripts{
        {{"Refaire l'identité visuelle et le site", "8 000 à 10 000 €", "avant le salon de mars", "la gérante",
             "envoyer deux exemples et un devis"},
            {{visitor,
                 "Bonjour, nous voulons refaire notre identité visuelle et notre site. Est-ce que vous faites les deux "
                 "?"},
                {assistant,
                    "Bonjour ! Oui, les deux ensemble : le site reprend ainsi dès le départ la nouvelle identité. "
                    "Pour quand en auriez-vous besoin ?"},
                {visitor, "Il nous le faut avant le salon de mars. Nous avons prévu entre 8 000 et 10 000 €."},
                {assistant,
                    "C'est faisable dans ce délai. Qui validera le projet chez vous, et comment pouvons-nous vous "
                    "joindre pour un premier devis ?"},
                {visitor, "C'est moi, je suis la gérante. Le plus simple est par e-mail."}}},
        {{"Former six personnes à l'accueil", "", "au printemps", "la direction régionale", "proposer trois dates"},
            {{visitor, "Vous proposez des formations pour une équipe d'accueil ? Nous sommes six."},
                {assistant, "Oui, en une journée, chez vous ou chez nous. Avez-vous une période en tête ?"},
                {visitor, "Plutôt au printemps, mais c'est la direction régionale qui décide."},
                {colleague,
                    "Bonjour, Sofia d'Atelier Horizon. Je prends le relais : puis-je vous proposer trois dates en "
                    "avril ?"},
                {visitor, "Avec plaisir, je les transmets."}}},
        {{"Un devis pour un stand", "moins de 3 000 €", "dans deux mois", "", "rappeler cette semaine"},
            {{visitor, "Bonjour, combien coûte un petit stand pour un salon ?"},
                {assistant,
                    "Bonjour ! Un stand de 9 m² avec l'impression commence autour de 2 400 €. C'est pour quel salon ?"},
                {visitor, "Un salon dans deux mois, à Lyon. Je ne dois pas dépasser 3 000 €."}}},
        {{"Des cartes et un dépliant", "", "", "", ""},
            {{visitor, "Est-ce que vous imprimez aussi en petite quantité ?"},
                {assistant, "Oui, à partir de 50 exemplaires. S'agit-il de cartes, d'un dépliant, d'autre chose ?"},
                {visitor, "Des cartes et un dépliant pour notre ouverture. Merci, je reviens vers vous."}}},
    };
    return scripts;
}

} // namespace vigie::demo
