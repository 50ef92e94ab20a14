<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Activity</name>
    <message>
        <source>signed out</source>
        <translation>s&apos;est déconnecté</translation>
    </message>
    <message>
        <source>signed in</source>
        <translation>s&apos;est connecté</translation>
    </message>
    <message>
        <source>%1 · created by %2</source>
        <extracomment>&quot;Lead · created by Camille Durand&quot;</extracomment>
        <translation>%1 · création par %2</translation>
    </message>
    <message>
        <source>%1 · deleted by %2</source>
        <translation>%1 · suppression par %2</translation>
    </message>
    <message>
        <source>%1 · changed by %2</source>
        <translation>%1 · modification par %2</translation>
    </message>
</context>
<context>
    <name>AuditWords</name>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Fiche</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Société</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Session</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>Clé d&apos;API</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>Invitation</translation>
    </message>
    <message>
        <source>Score rules</source>
        <translation>Règles de score</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Création</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modification</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Suppression</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Désactivé</translation>
    </message>
    <message>
        <source>Second factor</source>
        <translation>Second facteur</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Merged into</source>
        <translation>Fusionné avec</translation>
    </message>
    <message>
        <source>Identities</source>
        <translation>Identités</translation>
    </message>
    <message>
        <source>Reasons of the score</source>
        <translation>Raisons du score</translation>
    </message>
    <message>
        <source>Score set by hand</source>
        <translation>Score fixé à la main</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Ends on</source>
        <translation>Expire le</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Règles</translation>
    </message>
    <message>
        <source>Vigie itself</source>
        <translation>Vigie</translation>
    </message>
    <message>
        <source>User %1</source>
        <translation>Utilisateur %1</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a field, and its value or &quot;before → after&quot;</extracomment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Appareil</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>no. %1</source>
        <translation>nº %1</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Propriétaire</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrateur</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>Lecteur</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Membre</translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>Load the list anew</source>
        <translation>Recharger la liste</translation>
    </message>
    <message>
        <source>Search this list</source>
        <translation>Rechercher dans cette liste</translation>
    </message>
    <message>
        <source>Open what is selected</source>
        <translation>Ouvrir la sélection</translation>
    </message>
    <message>
        <source>Copy what is selected</source>
        <translation>Copier la sélection</translation>
    </message>
    <message>
        <source>Delete what is selected</source>
        <translation>Supprimer la sélection</translation>
    </message>
    <message>
        <source>Print the list</source>
        <translation>Imprimer la liste</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Nouveau contact</translation>
    </message>
    <message>
        <source>New lead</source>
        <translation>Nouveau lead</translation>
    </message>
    <message>
        <source>Search or go to…</source>
        <translation>Rechercher ou aller à…</translation>
    </message>
    <message>
        <source>Keyboard map</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Précédent</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>Quoi de neuf</translation>
    </message>
    <message>
        <source>Light appearance</source>
        <translation>Apparence claire</translation>
    </message>
    <message>
        <source>Dark appearance</source>
        <translation>Apparence sombre</translation>
    </message>
    <message>
        <source>Appearance like the system</source>
        <translation>Apparence du système</translation>
    </message>
    <message>
        <source>Switch to English</source>
        <translation>Passer en anglais</translation>
    </message>
    <message>
        <source>Switch to French</source>
        <translation>Passer en français</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Se déconnecter</translation>
    </message>
    <message>
        <source>Load the figures anew</source>
        <translation>Recharger les chiffres</translation>
    </message>
    <message>
        <source>Merge possible duplicates</source>
        <translation>Fusionner les doublons possibles</translation>
    </message>
    <message>
        <source>Past merges of contacts</source>
        <translation>Fusions passées de contacts</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Show Vigie with a made-up company.</source>
        <translation>Montrer Vigie avec une société fictive.</translation>
    </message>
    <message>
        <source>Keep the data of this computer in &lt;folder&gt;.</source>
        <translation>Garder les données de cet ordinateur dans &lt;folder&gt;.</translation>
    </message>
    <message>
        <source>Sign in to the server at &lt;address&gt;.</source>
        <translation>Se connecter au serveur à l&apos;adresse &lt;address&gt;.</translation>
    </message>
    <message>
        <source>Speak French (fr) or English (en).</source>
        <translation>Parler français (fr) ou anglais (en).</translation>
    </message>
    <message>
        <source>Look light, dark or like the system.</source>
        <translation>Apparence claire (light), sombre (dark) ou celle du système (system).</translation>
    </message>
    <message>
        <source>Draw the window into the image &lt;file&gt; and end.</source>
        <translation>Dessiner la fenêtre dans l&apos;image &lt;file&gt;, puis terminer.</translation>
    </message>
    <message>
        <source>The language is fr or en, not &quot;%1&quot;.</source>
        <translation>La langue est fr ou en, et non «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>The theme is system, light or dark, not &quot;%1&quot;.</source>
        <translation>Le thème est system, light ou dark, et non «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the address of a server.</source>
        <translation>«&#xa0;%1&#xa0;» n&apos;est pas l&apos;adresse d&apos;un serveur.</translation>
    </message>
    <message>
        <source>Begin on the page &lt;name&gt;, such as leads or audit.</source>
        <translation>Commencer sur la page &lt;name&gt;, comme leads ou audit.</translation>
    </message>
</context>
<context>
    <name>ContactWords</name>
    <message>
        <source>In Vigie since</source>
        <translation>Dans Vigie depuis</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Modifié</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>WhatsApp number</source>
        <translation>Numéro WhatsApp</translation>
    </message>
    <message>
        <source>WhatsApp identifier</source>
        <translation>Identifiant WhatsApp</translation>
    </message>
    <message>
        <source>Stripe customer</source>
        <translation>Client Stripe</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
</context>
<context>
    <name>HomeWords</name>
    <message>
        <source>Good evening, %1</source>
        <translation>Bonsoir %1</translation>
    </message>
    <message>
        <source>Good morning, %1</source>
        <translation>Bonjour %1</translation>
    </message>
    <message>
        <source>Good afternoon, %1</source>
        <translation>Bonjour %1</translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <extracomment>a day in words: Friday 20 November</extracomment>
        <translation>dddd d MMMM</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new lead(s) waiting for a first contact</source>
        <translation>
            <numerusform>%Ln nouveau lead attend un premier contact</numerusform>
            <numerusform>%Ln nouveaux leads attendent un premier contact</numerusform>
        </translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 jours</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 jours</translation>
    </message>
    <message>
        <source>12 months</source>
        <translation>12 mois</translation>
    </message>
    <message>
        <source>New leads</source>
        <translation>Nouveaux leads</translation>
    </message>
    <message>
        <source>Average score</source>
        <translation>Score moyen</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>Gagné</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Perdu</translation>
    </message>
    <message>
        <source>Conversion</source>
        <translation>Conversion</translation>
    </message>
    <message>
        <source>%1%</source>
        <extracomment>a change against the period before</extracomment>
        <translation>%1&#x202f;%</translation>
    </message>
    <message>
        <source>%1 before</source>
        <extracomment>the same figure in the period before</extracomment>
        <translation>%1 avant</translation>
    </message>
    <message>
        <source>%1 pt</source>
        <extracomment>percentage points</extracomment>
        <translation>%1 pt</translation>
    </message>
    <message>
        <source>nothing to compare with</source>
        <translation>rien à comparer</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semaine</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
</context>
<context>
    <name>LeadWords</name>
    <message>
        <source>Updated</source>
        <translation>Modifié</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>Contacted</source>
        <translation>Contacté</translation>
    </message>
    <message>
        <source>Qualified</source>
        <translation>Qualifié</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>Proposition</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>Gagné</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Perdu</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Société</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Widget</source>
        <translation>Widget</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Appel</translation>
    </message>
    <message>
        <source>Trade fair</source>
        <translation>Salon</translation>
    </message>
    <message>
        <source>LinkedIn</source>
        <translation>LinkedIn</translation>
    </message>
    <message>
        <source>Referral</source>
        <translation>Recommandé</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>WhatsApp</source>
        <translation>WhatsApp</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Création</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Leads</source>
        <translation>Leads</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Journal d&apos;audit</translation>
    </message>
    <message>
        <source>Administration</source>
        <translation>Administration</translation>
    </message>
    <message>
        <source>Prospecting</source>
        <translation>Prospection</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Accueil</translation>
    </message>
</context>
<context>
    <name>QAbstractSpinBox</name>
    <message>
        <source>&amp;Select All</source>
        <translation>Tout &amp;sélectionner</translation>
    </message>
    <message>
        <source>&amp;Step up</source>
        <translation>&amp;Augmenter</translation>
    </message>
    <message>
        <source>Step &amp;down</source>
        <translation>&amp;Diminuer</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Co&amp;uper</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>Co&amp;pier</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>C&amp;oller</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Tout sélectionner</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Maj</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Suppr</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Gauche</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Droite</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Co&amp;uper</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>Co&amp;pier</translation>
    </message>
    <message>
        <source>Copy &amp;Link Location</source>
        <translation>Copier l&apos;adresse du &amp;lien</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>C&amp;oller</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Tout sélectionner</translation>
    </message>
</context>
<context>
    <name>RecordDialogWords</name>
    <message>
        <source>Somebody changed this meanwhile (%1). Your own changes are kept: check them, then save again.</source>
        <translation>Quelqu&apos;un a modifié cette fiche entre-temps (%1). Vos propres changements sont conservés : vérifiez-les, puis enregistrez à nouveau.</translation>
    </message>
</context>
<context>
    <name>TablePrint</name>
    <message numerus="yes">
        <source>%n row(s), %1</source>
        <translation>
            <numerusform>%n ligne, %1</numerusform>
            <numerusform>%n lignes, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Page %1 sur %2</translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message>
        <source>yesterday</source>
        <translation>hier</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 à %2</translation>
    </message>
</context>
<context>
    <name>vigie::ui::AccountMenu</name>
    <message>
        <source>%1: account, appearance, language</source>
        <translation>%1&#x202f;: compte, apparence, langue</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Account and settings</source>
        <translation>Compte et réglages</translation>
    </message>
    <message>
        <source>About Vigie</source>
        <translation>À propos de Vigie</translation>
    </message>
    <message>
        <source>Keyboard map</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Se déconnecter</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Comme le système</translation>
    </message>
</context>
<context>
    <name>vigie::ui::ActivityCard</name>
    <message>
        <source>Latest activity</source>
        <translation>Dernière activité</translation>
    </message>
    <message>
        <source>Leads that changed last</source>
        <translation>Derniers leads modifiés</translation>
    </message>
    <message>
        <source>See all</source>
        <translation>Tout voir</translation>
    </message>
    <message>
        <source>All leads</source>
        <translation>Tous les leads</translation>
    </message>
</context>
<context>
    <name>vigie::ui::AuditDetail</name>
    <message>
        <source>Select a change to see each field before and after.</source>
        <translation>Sélectionnez une modification pour voir chaque champ avant et après.</translation>
    </message>
    <message>
        <source>%1, acted for by user %2</source>
        <translation>%1, par l&apos;utilisateur %2 en son nom</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <extracomment>what happened to a record: &quot;Changed · Ana Ferreira · Lead&quot;</extracomment>
        <translation>%1 · %2 · %3</translation>
    </message>
</context>
<context>
    <name>vigie::ui::AuditPage</name>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>No such change</source>
        <translation>Aucune modification de ce type</translation>
    </message>
    <message>
        <source>Nothing of this kind has been changed so far.</source>
        <translation>Rien de tel n&apos;a été modifié jusqu&apos;ici.</translation>
    </message>
    <message>
        <source>Show all changes</source>
        <translation>Voir toutes les modifications</translation>
    </message>
    <message>
        <source>No changes yet</source>
        <translation>Aucune modification</translation>
    </message>
    <message>
        <source>Whatever somebody creates, changes or deletes is written down here.</source>
        <translation>Tout ce que quelqu&apos;un crée, modifie ou supprime est consigné ici.</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Journal d&apos;audit</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Modifications</translation>
    </message>
</context>
<context>
    <name>vigie::ui::Chart</name>
    <message>
        <source>%1: %2</source>
        <extracomment>a point of a chart: &quot;March: 58&quot;</extracomment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Save as PNG…</source>
        <translation>Enregistrer en PNG…</translation>
    </message>
    <message>
        <source>Save the chart as an image</source>
        <translation>Enregistrer le graphique comme image</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Enregistrer en CSV…</translation>
    </message>
    <message>
        <source>Save the chart&apos;s values</source>
        <translation>Enregistrer les valeurs du graphique</translation>
    </message>
    <message>
        <source>Copy values</source>
        <translation>Copier les valeurs</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Enregistré sous %1</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. Choose another place.</source>
        <translation>%1 n&apos;a pas pu être écrit&#xa0;: %2. Choisissez un autre emplacement.</translation>
    </message>
</context>
<context>
    <name>vigie::ui::ChartCard</name>
    <message>
        <source>Save or copy: %1</source>
        <translation>Enregistrer ou copier&#xa0;: %1</translation>
    </message>
    <message>
        <source>Save or copy the values</source>
        <translation>Enregistrer ou copier les valeurs</translation>
    </message>
</context>
<context>
    <name>vigie::ui::CommandPalette</name>
    <message>
        <source>Nothing is called “%1”.</source>
        <translation>Rien ne s&apos;appelle «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Search or go to</source>
        <translation>Rechercher ou aller à</translation>
    </message>
    <message>
        <source>Search or go to…</source>
        <translation>Rechercher ou aller à…</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>↑ ↓ choose   ·   Enter go   ·   Ctrl+Enter show all that fit   ·   Esc close</source>
        <extracomment>Keys at the foot of the command palette</extracomment>
        <translation>↑ ↓ choisir   ·   Entrée ouvrir   ·   Ctrl+Entrée tout afficher   ·   Échap fermer</translation>
    </message>
</context>
<context>
    <name>vigie::ui::ConnectionBadge</name>
    <message>
        <source>Up to date</source>
        <translation>À jour</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Connexion…</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>Pas de connexion</translation>
    </message>
    <message>
        <source>Last word from the server: %1</source>
        <translation>Dernières nouvelles du serveur&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>vigie::ui::ContactCard</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>In Vigie since %1</source>
        <translation>Dans Vigie depuis le %1</translation>
    </message>
    <message>
        <source>Keep %1</source>
        <translation>Garder %1</translation>
    </message>
</context>
<context>
    <name>vigie::ui::ContactDetail</name>
    <message numerus="yes">
        <source>%n contact(s) selected</source>
        <translation>
            <numerusform>%n contact sélectionné</numerusform>
            <numerusform>%n contacts sélectionnés</numerusform>
        </translation>
    </message>
    <message>
        <source>Select a contact to see what it is known by and what has happened.</source>
        <translation>Sélectionnez un contact pour voir ses coordonnées et ce qui s&apos;est passé.</translation>
    </message>
    <message>
        <source>In Vigie since %1</source>
        <translation>Dans Vigie depuis le %1</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Fusionner…</translation>
    </message>
    <message>
        <source>Merge these two…</source>
        <translation>Fusionner ces deux…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
</context>
<context>
    <name>vigie::ui::ContactDialog</name>
    <message>
        <source>New contact</source>
        <translation>Nouveau contact</translation>
    </message>
    <message>
        <source>%1 (required)</source>
        <translation>%1 (obligatoire)</translation>
    </message>
    <message>
        <source>Create contact</source>
        <translation>Créer le contact</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
</context>
<context>
    <name>vigie::ui::ContactsPage</name>
    <message>
        <source>%1 was not deleted. %2</source>
        <translation>%1 n&apos;a pas été supprimé. %2</translation>
    </message>
    <message>
        <source>No contact fits</source>
        <translation>Aucun contact ne correspond</translation>
    </message>
    <message>
        <source>Nobody is known by these words, addresses or numbers.</source>
        <translation>Personne n&apos;est connu sous ces mots, ces adresses ou ces numéros.</translation>
    </message>
    <message>
        <source>Show all contacts</source>
        <translation>Afficher tous les contacts</translation>
    </message>
    <message>
        <source>No contacts yet</source>
        <translation>Aucun contact pour l&apos;instant</translation>
    </message>
    <message>
        <source>Whoever becomes a lead, calls or writes is a contact from then on; or you enter the first one yourself.</source>
        <translation>Toute personne qui devient un lead, appelle ou écrit devient un contact ; vous pouvez aussi saisir le premier vous-même.</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Nouveau contact</translation>
    </message>
    <message numerus="yes">
        <source>%n possible duplicate(s)</source>
        <translation>
            <numerusform>%n doublon possible</numerusform>
            <numerusform>%n doublons possibles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) deleted</source>
        <translation>
            <numerusform>%n contact supprimé</numerusform>
            <numerusform>%n contacts supprimés</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>The two contacts are one now</source>
        <translation>Les deux contacts n&apos;en font plus qu&apos;un</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>Search contacts</source>
        <translation>Rechercher un contact</translation>
    </message>
    <message>
        <source>Past merges</source>
        <translation>Fusions passées</translation>
    </message>
</context>
<context>
    <name>vigie::ui::DonutChart</name>
    <message>
        <source>%1%</source>
        <extracomment>a share of a whole</extracomment>
        <translation>%1&#x202f;%</translation>
    </message>
</context>
<context>
    <name>vigie::ui::FormDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>What you wrote is not saved.</source>
        <translation>Votre saisie n&apos;est pas enregistrée.</translation>
    </message>
    <message>
        <source>Discard it</source>
        <translation>L&apos;abandonner</translation>
    </message>
</context>
<context>
    <name>vigie::ui::FormField</name>
    <message>
        <source>Saved meanwhile: %1</source>
        <translation>Enregistré entre-temps : %1</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(vide)</translation>
    </message>
    <message>
        <source>Take this</source>
        <translation>Reprendre</translation>
    </message>
</context>
<context>
    <name>vigie::ui::FunnelChart</name>
    <message>
        <source>%1% of &quot;%2&quot;</source>
        <extracomment>of the step before, in a funnel</extracomment>
        <translation>%1&#x202f;% de «&#xa0;%2&#xa0;»</translation>
    </message>
</context>
<context>
    <name>vigie::ui::HintCard</name>
    <message>
        <source>Press %1 to find any page, action or record.</source>
        <translation>%1 trouve toute page, action ou fiche.</translation>
    </message>
    <message>
        <source>Press ? to see every key there is.</source>
        <translation>La touche ? montre tous les raccourcis.</translation>
    </message>
    <message>
        <source>Click the name of a column to sort by it; right-click it to choose columns.</source>
        <translation>Cliquez sur le titre d&apos;une colonne pour trier&#x202f;; un clic droit choisit les colonnes.</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Astuce</translation>
    </message>
    <message>
        <source>Got it</source>
        <translation>Compris</translation>
    </message>
</context>
<context>
    <name>vigie::ui::HomeBoard</name>
    <message>
        <source>Leads by month</source>
        <translation>Leads par mois</translation>
    </message>
    <message>
        <source>Leads by day</source>
        <translation>Leads par jour</translation>
    </message>
    <message>
        <source>— this period   ··· the one before</source>
        <translation>— cette période   ··· la précédente</translation>
    </message>
    <message>
        <source>As a line</source>
        <translation>En courbe</translation>
    </message>
    <message>
        <source>As columns</source>
        <translation>En colonnes</translation>
    </message>
    <message>
        <source>leads</source>
        <translation>leads</translation>
    </message>
    <message>
        <source>Period before</source>
        <translation>Période précédente</translation>
    </message>
    <message>
        <source>No leads in this period</source>
        <translation>Aucun lead sur cette période</translation>
    </message>
    <message>
        <source>By status</source>
        <translation>Par statut</translation>
    </message>
    <message>
        <source>As bars</source>
        <translation>En barres</translation>
    </message>
    <message>
        <source>As a funnel, without the lost</source>
        <translation>En entonnoir, sans les perdus</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Inconnue</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Autres</translation>
    </message>
    <message>
        <source>By source</source>
        <translation>Par source</translation>
    </message>
    <message>
        <source>As a ring</source>
        <translation>En anneau</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Period: %1</source>
        <translation>Période&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>vigie::ui::HomePage</name>
    <message>
        <source>No leads yet</source>
        <translation>Pas encore de lead</translation>
    </message>
    <message>
        <source>As soon as the first lead is there, this page shows how many come in, from where, and what becomes of them.</source>
        <translation>Dès le premier lead, cette page montre combien arrivent, d&apos;où ils viennent et ce qu&apos;ils deviennent.</translation>
    </message>
    <message>
        <source>New lead</source>
        <translation>Nouveau lead</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>vigie::ui::IdentityList</name>
    <message>
        <source>Take %1 away</source>
        <translation>Retirer %1</translation>
    </message>
    <message>
        <source>Add an address or a number</source>
        <translation>Ajouter une adresse ou un numéro</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Address or number</source>
        <translation>Adresse ou numéro</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
</context>
<context>
    <name>vigie::ui::KeyFigure</name>
    <message>
        <source>up %1</source>
        <translation>en hausse de %1</translation>
    </message>
    <message>
        <source>down %1</source>
        <translation>en baisse de %1</translation>
    </message>
</context>
<context>
    <name>vigie::ui::KeyboardMap</name>
    <message>
        <source>Keyboard map</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>vigie::ui::LeadDetail</name>
    <message numerus="yes">
        <source>%n lead(s) selected</source>
        <translation>
            <numerusform>%n lead sélectionné</numerusform>
            <numerusform>%n leads sélectionnés</numerusform>
        </translation>
    </message>
    <message>
        <source>Select a lead to see who it is and why it has its score.</source>
        <translation>Sélectionnez un lead pour voir de qui il s&apos;agit et d&apos;où vient son score.</translation>
    </message>
    <message>
        <source>In Vigie since %1</source>
        <translation>Dans Vigie depuis le %1</translation>
    </message>
    <message>
        <source>This score was set by hand.</source>
        <translation>Ce score a été fixé à la main.</translation>
    </message>
    <message>
        <source>No rule gave points to this lead.</source>
        <translation>Aucune règle n&apos;a donné de points à ce lead.</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
</context>
<context>
    <name>vigie::ui::LeadDialog</name>
    <message>
        <source>New lead</source>
        <translation>Nouveau lead</translation>
    </message>
    <message>
        <source>%1 (required)</source>
        <translation>%1 (obligatoire)</translation>
    </message>
    <message>
        <source>Separated by commas</source>
        <translation>Séparées par des virgules</translation>
    </message>
    <message>
        <source>Set by hand</source>
        <translation>Fixé à la main</translation>
    </message>
    <message>
        <source>Otherwise the score follows the rules of your company.</source>
        <translation>Sinon, le score suit les règles de votre société.</translation>
    </message>
    <message>
        <source>Create lead</source>
        <translation>Créer le lead</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>User %1</source>
        <translation>Utilisateur %1</translation>
    </message>
</context>
<context>
    <name>vigie::ui::LeadLinks</name>
    <message numerus="yes">
        <source>%n lead(s)</source>
        <translation>
            <numerusform>%n lead</numerusform>
            <numerusform>%n leads</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Show this lead</source>
        <translation>Afficher ce lead</translation>
    </message>
</context>
<context>
    <name>vigie::ui::LeadsPage</name>
    <message>
        <source>No lead fits</source>
        <translation>Aucun lead ne correspond</translation>
    </message>
    <message>
        <source>Nothing matches this search and these filters.</source>
        <translation>Rien ne correspond à cette recherche et à ces filtres.</translation>
    </message>
    <message>
        <source>Show all leads</source>
        <translation>Afficher tous les leads</translation>
    </message>
    <message>
        <source>No leads yet</source>
        <translation>Pas encore de lead</translation>
    </message>
    <message>
        <source>Leads come from your forms, calls and chats, or you enter the first one yourself.</source>
        <translation>Les leads viennent de vos formulaires, appels et conversations, ou vous saisissez vous-même le premier.</translation>
    </message>
    <message>
        <source>New lead</source>
        <translation>Nouveau lead</translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s) deleted</source>
        <translation>
            <numerusform>%n lead supprimé</numerusform>
            <numerusform>%n leads supprimés</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Leads</translation>
    </message>
    <message>
        <source>Search leads</source>
        <translation>Rechercher un lead</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>%1 was not deleted. %2</source>
        <translation>%1 n&apos;a pas été supprimé. %2</translation>
    </message>
</context>
<context>
    <name>vigie::ui::LoginPage</name>
    <message>
        <source>This address is not encrypted: others on the network could read your password.</source>
        <translation>Cette adresse n&apos;est pas chiffrée&#xa0;: d&apos;autres sur le réseau pourraient lire votre mot de passe.</translation>
    </message>
    <message>
        <source>Enter the address of your server, such as vigie.example.org.</source>
        <translation>Saisissez l&apos;adresse de votre serveur, par exemple vigie.example.org.</translation>
    </message>
    <message>
        <source>Vigie on %1</source>
        <translation>Vigie sur %1</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Connexion…</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Sign in to Vigie</source>
        <translation>Connexion à Vigie</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Code of your authenticator</source>
        <translation>Code de votre application d&apos;authentification</translation>
    </message>
    <message>
        <source>Six digits, or one of your recovery codes</source>
        <translation>Six chiffres, ou l&apos;un de vos codes de secours</translation>
    </message>
    <message>
        <source>Use this computer, without a server</source>
        <translation>Utiliser cet ordinateur, sans serveur</translation>
    </message>
</context>
<context>
    <name>vigie::ui::MergeDialog</name>
    <message>
        <source>Merge contacts, %1 of %2</source>
        <translation>Fusionner des contacts, %1 sur %2</translation>
    </message>
    <message>
        <source>Merge contacts</source>
        <translation>Fusionner des contacts</translation>
    </message>
    <message>
        <source>Choose the one to keep. It gets the other&apos;s addresses, leads and timeline; a merge can be undone.</source>
        <translation>Choisissez celui à garder. Il reçoit les coordonnées, les leads et le fil de l&apos;autre ; une fusion peut être annulée.</translation>
    </message>
    <message>
        <source>Search the other contact</source>
        <translation>Rechercher l&apos;autre contact</translation>
    </message>
    <message>
        <source>Contacts found</source>
        <translation>Contacts trouvés</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>Pas la même personne</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Fusionner</translation>
    </message>
</context>
<context>
    <name>vigie::ui::NavButton</name>
    <message>
        <source>Something new</source>
        <translation>Du nouveau</translation>
    </message>
</context>
<context>
    <name>vigie::ui::NewsPanel</name>
    <message>
        <source>What is new</source>
        <translation>Quoi de neuf</translation>
    </message>
    <message>
        <source>Nothing new since you opened the window. New leads, leads you are given and changes by others to what you work on appear here.</source>
        <translation>Rien de neuf depuis l&apos;ouverture de la fenêtre. Les nouveaux leads, ceux qu&apos;on vous confie et ce que d&apos;autres changent à ce que vous suivez apparaissent ici.</translation>
    </message>
</context>
<context>
    <name>vigie::ui::NoticeBar</name>
    <message>
        <source>Dismiss</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>vigie::ui::PaletteModel</name>
    <message>
        <source>Looked at lately</source>
        <translation>Vus récemment</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Aller à</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Leads</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Utilisateurs</translation>
    </message>
</context>
<context>
    <name>vigie::ui::PastMergesDialog</name>
    <message>
        <source>Nothing has been merged</source>
        <translation>Aucune fusion</translation>
    </message>
    <message>
        <source>Two contacts that are one person can be made one; what was merged stands here.</source>
        <translation>Deux contacts qui sont une même personne peuvent être réunis ; les fusions faites figurent ici.</translation>
    </message>
    <message>
        <source>%1, undone %2</source>
        <translation>%1, annulée : %2</translation>
    </message>
    <message>
        <source>%1 became part of %2</source>
        <translation>%1 a été fusionné dans %2</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Past merges</source>
        <translation>Fusions passées</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>vigie::ui::RecordListPage</name>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>vigie::ui::Sidebar</name>
    <message>
        <source>on this computer</source>
        <translation>sur cet ordinateur</translation>
    </message>
</context>
<context>
    <name>vigie::ui::StartPage</name>
    <message>
        <source>Vigie could not start on this computer</source>
        <translation>Vigie n&apos;a pas pu démarrer sur cet ordinateur</translation>
    </message>
    <message>
        <source>Starting Vigie…</source>
        <translation>Démarrage de Vigie…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Use another server</source>
        <translation>Utiliser un autre serveur</translation>
    </message>
</context>
<context>
    <name>vigie::ui::StatefulPage</name>
    <message>
        <source>This could not be loaded</source>
        <translation>Le chargement a échoué</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>vigie::ui::TableMenu</name>
    <message>
        <source>Export %1</source>
        <translation>Exporter %1</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Valeurs séparées par des virgules (*.csv)</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 ne peut pas être écrit : %2</translation>
    </message>
    <message>
        <source>Nothing was exported. %1</source>
        <translation>Rien n&apos;a été exporté. %1</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) exported to %1</source>
        <translation>
            <numerusform>%n ligne exportée vers %1</numerusform>
            <numerusform>%n lignes exportées vers %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exporting: %n row(s) so far. Dismiss this to stop.</source>
        <translation>
            <numerusform>Export en cours : %n ligne pour l&apos;instant. Fermez ce message pour arrêter.</numerusform>
            <numerusform>Export en cours : %n lignes pour l&apos;instant. Fermez ce message pour arrêter.</numerusform>
        </translation>
    </message>
    <message>
        <source>Columns, copy, export, print</source>
        <translation>Colonnes, copie, export, impression</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Copy the selected rows</source>
        <translation>Copier les lignes sélectionnées</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>Exporter en CSV…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimer…</translation>
    </message>
</context>
<context>
    <name>vigie::ui::Timeline</name>
    <message>
        <source>Timeline</source>
        <translation>Fil</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Afficher la suite</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>Il ne s&apos;est encore rien passé.</translation>
    </message>
</context>
<context>
    <name>vigie::ui::TopBar</name>
    <message>
        <source>Back</source>
        <translation>Précédent</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Search or go to…</source>
        <translation>Rechercher ou aller à…</translation>
    </message>
    <message>
        <source>Any page, action or record</source>
        <translation>Une page, une action ou une fiche</translation>
    </message>
    <message numerus="yes">
        <source>%n new happening(s)</source>
        <translation>
            <numerusform>%n nouveauté</numerusform>
            <numerusform>%n nouveautés</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Rien de neuf</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>Quoi de neuf</translation>
    </message>
</context>
<context>
    <name>vigie::ui::Workspace</name>
    <message>
        <source>Nothing here for you yet</source>
        <translation>Rien pour vous ici pour l&apos;instant</translation>
    </message>
    <message>
        <source>Your role opens none of this company&apos;s pages. Whoever manages its users can give you another.</source>
        <translation>Votre rôle n&apos;ouvre aucune page de cette société. La personne qui gère ses utilisateurs peut vous en donner un autre.</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Partout</translation>
    </message>
    <message>
        <source>On this page: %1</source>
        <translation>Sur cette page&#x202f;: %1</translation>
    </message>
</context>
</TS>
