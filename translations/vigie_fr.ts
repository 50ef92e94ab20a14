<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
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
    <message>
        <source>Show what a vigie:// link points to.</source>
        <translation>Montrer ce que désigne un lien vigie://.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a link of Vigie.</source>
        <translation>«&#xa0;%1&#xa0;» n&apos;est pas un lien de Vigie.</translation>
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
    <name>vigie::ui::Account</name>
    <message>
        <source>on this computer</source>
        <translation>sur cet ordinateur</translation>
    </message>
    <message>
        <source>demonstration</source>
        <translation>démonstration</translation>
    </message>
</context>
<context>
    <name>vigie::ui::AccountButton</name>
    <message>
        <source>Accounts: %1, %2</source>
        <translation>Comptes&#xa0;: %1, %2</translation>
    </message>
    <message>
        <source>Something new in another account</source>
        <translation>Du nouveau dans un autre compte</translation>
    </message>
</context>
<context>
    <name>vigie::ui::AccountMenu</name>
    <message>
        <source>Add a server…</source>
        <translation>Ajouter un serveur…</translation>
    </message>
    <message>
        <source>Sign out of %1</source>
        <translation>Se déconnecter de %1</translation>
    </message>
    <message>
        <source>Forget %1</source>
        <translation>Oublier %1</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1 (new)</source>
        <translation>%1 (nouveau)</translation>
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
    <name>vigie::ui::Entrance</name>
    <message>
        <source>Your password is changed: sign in with it.</source>
        <translation>Votre mot de passe est changé&#xa0;: connectez-vous avec le nouveau.</translation>
    </message>
</context>
<context>
    <name>vigie::ui::EntryPage</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
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
    <name>vigie::ui::LinkPage</name>
    <message>
        <source>On the server %1</source>
        <translation>Sur le serveur %1</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>Changer le mot de passe</translation>
    </message>
    <message>
        <source>Make the account</source>
        <translation>Créer le compte</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Rejoindre</translation>
    </message>
    <message>
        <source>This is not a link of a Vigie server: paste all of it, from its https to its end.</source>
        <translation>Ce n&apos;est pas un lien d&apos;un serveur Vigie&#xa0;: collez-le en entier, de son https jusqu&apos;à sa fin.</translation>
    </message>
    <message>
        <source>Choose a password of eight characters or more.</source>
        <translation>Choisissez un mot de passe d&apos;au moins huit caractères.</translation>
    </message>
    <message>
        <source>Begin with a link</source>
        <translation>Commencer par un lien</translation>
    </message>
    <message>
        <source>Paste the link somebody sent you, or the one your new server printed.</source>
        <translation>Collez le lien qu&apos;on vous a envoyé, ou celui que votre nouveau serveur a affiché.</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Lien</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Société</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Votre nom</translation>
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
        <source>Eight characters or more</source>
        <translation>Huit caractères ou plus</translation>
    </message>
</context>
<context>
    <name>vigie::ui::LoginPage</name>
    <message>
        <source>Sign in to Vigie</source>
        <translation>Connexion à Vigie</translation>
    </message>
</context>
<context>
    <name>vigie::ui::MainWindow</name>
    <message>
        <source>Vigie found no keychain on this computer to keep your session in: you will sign in again next time.</source>
        <translation>Vigie n&apos;a pas trouvé sur cet ordinateur de trousseau où garder votre session&#xa0;: vous devrez vous reconnecter la prochaine fois.</translation>
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
    <name>vigie::ui::NamesPage</name>
    <message>
        <source>Say how you are called.</source>
        <translation>Dites comment vous vous appelez.</translation>
    </message>
    <message>
        <source>Say how your company is called: your own name will do.</source>
        <translation>Dites comment s&apos;appelle votre société&#xa0;: votre propre nom peut suffire.</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>Qui êtes-vous&#xa0;?</translation>
    </message>
    <message>
        <source>Your data stays on this computer, and needs no password.</source>
        <translation>Vos données restent sur cet ordinateur, sans mot de passe.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Votre nom</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Société</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Démarrer</translation>
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
    <name>vigie::ui::Notices</name>
    <message>
        <source>Connection lost</source>
        <translation>Connexion perdue</translation>
    </message>
    <message>
        <source>%1 cannot be reached since a minute ago. Vigie keeps trying.</source>
        <translation>%1 est injoignable depuis une minute. Vigie continue d&apos;essayer.</translation>
    </message>
    <message>
        <source>A lead for you</source>
        <translation>Un lead pour vous</translation>
    </message>
    <message>
        <source>%1 was given to you.</source>
        <translation>%1 vous a été confié.</translation>
    </message>
    <message>
        <source>Signed in elsewhere</source>
        <translation>Connexion ailleurs</translation>
    </message>
    <message>
        <source>Your account was opened on another device: %1. If that was not you, end that session and change your password.</source>
        <translation>Votre compte a été ouvert sur un autre appareil&#xa0;: %1. Si ce n&apos;était pas vous, fermez cette session et changez de mot de passe.</translation>
    </message>
</context>
<context>
    <name>vigie::ui::PasswordEdit</name>
    <message>
        <source>Show the password</source>
        <translation>Afficher le mot de passe</translation>
    </message>
    <message>
        <source>Hide the password</source>
        <translation>Masquer le mot de passe</translation>
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
    <message>
        <source>Sign out</source>
        <translation>Se déconnecter</translation>
    </message>
</context>
<context>
    <name>vigie::ui::SignInForm</name>
    <message>
        <source>Caps Lock is on.</source>
        <translation>La touche Verr. Maj est activée.</translation>
    </message>
    <message>
        <source>This address is not encrypted: others on the network could read your password.</source>
        <translation>Cette adresse n&apos;est pas chiffrée&#xa0;: d&apos;autres personnes sur le réseau pourraient lire votre mot de passe.</translation>
    </message>
    <message>
        <source>This server is Vigie %1, this program is Vigie %2: some of it may not work until both are of one version.</source>
        <translation>Ce serveur est Vigie %1, ce programme Vigie %2&#xa0;: certaines choses peuvent ne pas marcher tant que les versions diffèrent.</translation>
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
</context>
<context>
    <name>vigie::ui::SignInPanel</name>
    <message>
        <source>Your session has ended</source>
        <translation>Votre session est terminée</translation>
    </message>
    <message>
        <source>The server no longer accepts it: it has run out, or was ended elsewhere. Sign in again as %1 and go on where you were; nothing you wrote is lost.</source>
        <translation>Le serveur ne l&apos;accepte plus&#xa0;: elle a expiré, ou a été fermée ailleurs. Reconnectez-vous en tant que %1 et reprenez où vous en étiez&#xa0;; rien de ce que vous avez écrit n&apos;est perdu.</translation>
    </message>
    <message>
        <source>Sign out instead</source>
        <translation>Se déconnecter plutôt</translation>
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
        <source>%1 cannot be opened</source>
        <translation>Impossible d&apos;ouvrir %1</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>Ouverture de %1…</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Autre chose</translation>
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
    <name>vigie::ui::Tray</name>
    <message>
        <source>Vigie: no connection</source>
        <translation>Vigie&#xa0;: pas de connexion</translation>
    </message>
    <message>
        <source>Vigie: something new</source>
        <translation>Vigie&#xa0;: du nouveau</translation>
    </message>
    <message>
        <source>Vigie: up to date</source>
        <translation>Vigie&#xa0;: à jour</translation>
    </message>
    <message>
        <source>Open Vigie</source>
        <translation>Ouvrir Vigie</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
</context>
<context>
    <name>vigie::ui::WelcomePage</name>
    <message>
        <source>%1 at %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Welcome to Vigie</source>
        <translation>Bienvenue dans Vigie</translation>
    </message>
    <message>
        <source>Everyone you deal with, in one window. How would you like to begin?</source>
        <translation>Toutes vos relations, dans une seule fenêtre. Comment voulez-vous commencer&#xa0;?</translation>
    </message>
    <message>
        <source>Where to?</source>
        <translation>Où aller&#xa0;?</translation>
    </message>
    <message>
        <source>Go on with an account, or add another.</source>
        <translation>Reprenez avec un compte, ou ajoutez-en un autre.</translation>
    </message>
    <message>
        <source>Start on this computer</source>
        <translation>Démarrer sur cet ordinateur</translation>
    </message>
    <message>
        <source>Nothing to set up; your data stays here</source>
        <translation>Rien à installer&#xa0;; vos données restent ici</translation>
    </message>
    <message>
        <source>Connect to a server</source>
        <translation>Se connecter à un serveur</translation>
    </message>
    <message>
        <source>Your organisation&apos;s, by its address</source>
        <translation>Celui de votre organisation, par son adresse</translation>
    </message>
    <message>
        <source>I have a link</source>
        <translation>J&apos;ai un lien</translation>
    </message>
    <message>
        <source>An invitation, a first set-up or a new password</source>
        <translation>Une invitation, une installation ou un mot de passe</translation>
    </message>
    <message>
        <source>Look around</source>
        <translation>Jeter un œil</translation>
    </message>
    <message>
        <source>With a made-up company, and nothing to lose</source>
        <translation>Avec une société fictive, sans rien risquer</translation>
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
</context>
</TS>
