#pragma once

#include <string_view>

namespace vigie::demo {

// Common names and plausible businesses of France and its neighbours. Domains end in .example, which no one owns.

inline constexpr std::string_view firstNames[] = {"Ana", "Marc", "Inès", "Tom", "Julie", "Omar", "Lena", "Paul",
    "Sofia", "Kenji", "Élodie", "Nadia", "Victor", "Greta", "Louis", "Chloé", "Karim", "Manon", "Hugo", "Aïcha", "Théo",
    "Camille", "Lucas", "Emma", "Noah", "Jade", "Adam", "Alice", "Gabriel", "Rose", "Arthur", "Lina", "Jules", "Mila",
    "Raphaël", "Anna", "Maël", "Zoé", "Nathan", "Eva", "Sacha", "Louise", "Antoine", "Margaux", "Bruno", "Claire",
    "Denis", "Fatou", "Giulia", "Hélène", "Ivan", "Joana", "Kevin", "Laura", "Mehdi", "Nora", "Olivier", "Patricia",
    "Quentin", "Rania", "Simon", "Thérèse", "Ugo", "Valérie", "William", "Yasmine"};

inline constexpr std::string_view lastNames[] = {"Ferreira", "Nordez", "Laurent", "Okafor", "Perrin", "Haddad",
    "Fischer", "Girard", "Rossi", "Watanabe", "Martin", "Benali", "Lima", "Olsen", "Bernard", "Dubois", "Thomas",
    "Robert", "Richard", "Petit", "Durand", "Leroy", "Moreau", "Simon", "Lefèvre", "Michel", "Garcia", "David",
    "Bertrand", "Roux", "Vincent", "Fournier", "Morel", "André", "Mercier", "Dupont", "Lambert", "Bonnet", "François",
    "Martinez", "Legrand", "Garnier", "Faure", "Rousseau", "Blanc", "Guérin", "Müller", "Henry", "Roussel", "Nicolas",
    "Perrot", "Morin", "Mathieu", "Clément", "Gauthier", "Dumont", "Lopez", "Fontaine", "Chevalier", "Robin", "Masson",
    "Sanchez", "Gérard", "Nguyen", "Boyer", "Denis", "Lemaire", "Duval", "Joly", "Gautier", "Roger", "Roche", "Roy",
    "Noël", "Meyer", "Lucas", "Meunier", "Jean", "Diallo", "Traoré"};

inline constexpr std::string_view companyKinds[] = {"Atelier", "Studio", "Clinique", "Boulangerie", "Cabinet", "Groupe",
    "Maison", "Agence", "Logistique", "Optique", "Menuiserie", "Garage", "Librairie", "Traiteur", "Imprimerie",
    "Pharmacie", "École", "Domaine", "Transports", "Conseil"};

inline constexpr std::string_view companyNames[] = {"Lumen", "Nordex", "du Parc", "Vaugneray", "Horizon", "Martin",
    "Benali", "des Halles", "Saint-Paul", "Bellecour", "de la Loire", "Montplaisir", "Rivoli", "du Port", "des Alpes",
    "Croix-Rousse", "Gerland", "Confluence", "Val de Saône", "Beaujolais", "Méridien", "Ouest", "Atlas", "Orion",
    "Vega", "Aurore", "Canopée", "Pivoine", "Quai Sud", "Grand Angle", "Terreaux", "Fourvière", "Presqu'île",
    "Brotteaux", "Perrache", "Monts d'Or", "Ardèche", "Dombes", "Bugey", "Vercors"};

inline constexpr std::string_view freeDomains[] = {"gmail.com", "orange.fr", "free.fr", "outlook.fr", "laposte.net"};

inline constexpr std::string_view sources[]
    = {"widget", "widget", "widget", "call", "call", "salon", "linkedin", "linkedin", "referral", "import", "whatsapp"};

inline constexpr std::string_view tags[] = {"budget", "decision-maker", "urgent", "industrie", "export", "retail"};

inline constexpr std::string_view notes[] = {"Souhaite une démonstration la semaine prochaine.",
    "Budget annuel voté en janvier.", "A vu notre stand au salon de Lyon.", "Compare avec deux concurrents.",
    "Rappeler après 14 h.", "Recommandé par un client.", "Demande une reprise de données depuis un tableur.",
    "Veut commencer petit, cinq utilisateurs.", "Attend l'accord de sa direction.", "Contrat actuel jusqu'en mars."};

inline constexpr std::string_view tasks[] = {"Rappeler", "Envoyer la proposition", "Préparer la démonstration",
    "Relancer par e-mail", "Demander le bon de commande", "Vérifier le budget avec la direction"};

} // namespace vigie::demo
