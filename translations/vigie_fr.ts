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
        <translation>%1&#xa0;: %2</translation>
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
        <source>Task</source>
        <translation>Tâche</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Done by</source>
        <translation>Attribué à</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>Terminé le</translation>
    </message>
    <message>
        <source>Added by</source>
        <translation>Ajoutée par</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversation</translation>
    </message>
    <message>
        <source>Chat message</source>
        <translation>Message du chat</translation>
    </message>
    <message>
        <source>Chat settings</source>
        <translation>Réglages du chat</translation>
    </message>
    <message>
        <source>AI settings</source>
        <translation>Réglages de l&apos;IA</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>Répond</translation>
    </message>
    <message>
        <source>Taken over by</source>
        <translation>Pris en main par</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>What was told</source>
        <translation>Ce qui a été dit</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problème</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Non lus</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Switched on</source>
        <translation>Activé</translation>
    </message>
    <message>
        <source>The assistant&apos;s name</source>
        <translation>Nom de l&apos;assistant</translation>
    </message>
    <message>
        <source>Greeting</source>
        <translation>Accueil</translation>
    </message>
    <message>
        <source>What the assistant knows</source>
        <translation>Ce que sait l&apos;assistant</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Questions at a time</source>
        <translation>Questions simultanées</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Devise</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Report settings</source>
        <translation>Réglages des rapports</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Mail settings</source>
        <translation>Réglages des e-mails</translation>
    </message>
    <message>
        <source>Mail templates</source>
        <translation>Modèles d&apos;e-mails</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>Rédigé par</translation>
    </message>
    <message>
        <source>Foot of the page</source>
        <translation>Pied de page</translation>
    </message>
    <message>
        <source>What you offer</source>
        <translation>Ce que vous proposez</translation>
    </message>
    <message>
        <source>By itself</source>
        <translation>Automatiquement</translation>
    </message>
    <message>
        <source>Minutes of silence</source>
        <translation>Minutes de silence</translation>
    </message>
    <message>
        <source>To the lead</source>
        <translation>Au lead</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Équipe</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>Mail is given to</source>
        <translation>Les e-mails sont remis à</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Expéditeur</translation>
    </message>
    <message>
        <source>The sender&apos;s name</source>
        <translation>Nom de l&apos;expéditeur</translation>
    </message>
    <message>
        <source>Answers go to</source>
        <translation>Réponses à</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation>Serveur de messagerie</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Chiffrement</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domaine</translation>
    </message>
    <message>
        <source>Address of the service</source>
        <translation>Adresse du service</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Remise</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>By import</source>
        <translation>Par l&apos;import</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Progress, per cent</source>
        <translation>Avancement, en pour cent</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusés</translation>
    </message>
    <message>
        <source>Lead assignment</source>
        <translation>Attribution des leads</translation>
    </message>
    <message>
        <source>Web form settings</source>
        <translation>Réglages du formulaire web</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>Rappel</translation>
    </message>
    <message>
        <source>Check-in</source>
        <translation>Présence</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>Participation</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Jusqu&apos;à</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Latitude</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Longitude</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Cancelled on</source>
        <translation>Annulé le</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Attending</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Organised by</source>
        <translation>Organisé par</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Série</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Places</translation>
    </message>
</context>
<context>
    <name>ChatWords</name>
    <message>
        <source>Last message</source>
        <translation>Dernier message</translation>
    </message>
    <message>
        <source>Visitor</source>
        <translation>Visiteur</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>Répond</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Non lus</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>Assistant</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Fermée</translation>
    </message>
    <message>
        <source>Assistant: %1</source>
        <extracomment>what the assistant said last</extracomment>
        <translation>Assistant&#xa0;: %1</translation>
    </message>
    <message>
        <source>We: %1</source>
        <extracomment>what somebody of the company said last</extracomment>
        <translation>Nous&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>CheckInWords</name>
    <message>
        <source>today</source>
        <translation>aujourd&apos;hui</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Jusqu&apos;à</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Distance</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <extracomment>a day and a time of it: &quot;yesterday at 09:00&quot;</extracomment>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>left %1</source>
        <translation>parti&#xa0;: %1</translation>
    </message>
    <message>
        <source>here</source>
        <translation>ici</translation>
    </message>
    <message>
        <source>%1, since %2</source>
        <extracomment>a day and a time of it: &quot;today, since 09:12&quot;</extracomment>
        <translation>%1, depuis %2</translation>
    </message>
    <message>
        <source>%1, %2 – %3</source>
        <extracomment>a day and two times of it: &quot;today, 09:12 – 12:30&quot;</extracomment>
        <translation>%1, %2 – %3</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1 m</source>
        <extracomment>metres</extracomment>
        <translation>%1 m</translation>
    </message>
    <message>
        <source>%1 km</source>
        <extracomment>kilometres</extracomment>
        <translation>%1 km</translation>
    </message>
    <message>
        <source>Or a contact</source>
        <translation>Ou un contact</translation>
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
        <translation>Retour</translation>
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
    <message>
        <source>Write in the list</source>
        <translation>Écrire dans la liste</translation>
    </message>
    <message>
        <source>Take back what was done last</source>
        <translation>Annuler la dernière action</translation>
    </message>
    <message>
        <source>Comfortable lists</source>
        <translation>Listes aérées</translation>
    </message>
    <message>
        <source>Compact lists</source>
        <translation>Listes compactes</translation>
    </message>
    <message>
        <source>Reply to the visitor</source>
        <translation>Répondre au visiteur</translation>
    </message>
    <message>
        <source>Import leads from a file</source>
        <translation>Importer des leads d&apos;un fichier</translation>
    </message>
    <message>
        <source>Show leads as a list</source>
        <translation>Afficher les leads en liste</translation>
    </message>
    <message>
        <source>Show leads as a board</source>
        <translation>Afficher les leads en tableau</translation>
    </message>
    <message>
        <source>Load the board anew</source>
        <translation>Recharger le tableau</translation>
    </message>
    <message>
        <source>Search the board</source>
        <translation>Chercher dans le tableau</translation>
    </message>
    <message>
        <source>Open the chosen card</source>
        <translation>Ouvrir la carte choisie</translation>
    </message>
    <message>
        <source>Move the card to the next column</source>
        <translation>Passer la carte à la colonne suivante</translation>
    </message>
    <message>
        <source>Move the card to the column before</source>
        <translation>Passer la carte à la colonne précédente</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Nouvelle tâche</translation>
    </message>
    <message>
        <source>Mark as done, or open again</source>
        <translation>Marquer comme fait, ou rouvrir</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>Signaler sa présence</translation>
    </message>
    <message>
        <source>Leave: not here any more</source>
        <translation>Partir&#xa0;: ne plus être ici</translation>
    </message>
    <message>
        <source>New event</source>
        <translation>Nouvel événement</translation>
    </message>
    <message>
        <source>Events as a month, or as a list</source>
        <translation>Les événements en mois, ou en liste</translation>
    </message>
    <message>
        <source>Load the doors anew</source>
        <translation>Recharger les portes</translation>
    </message>
    <message>
        <source>Show events in a calendar program</source>
        <translation>Afficher les événements dans un agenda</translation>
    </message>
    <message>
        <source>Events as an agenda, or as a list</source>
        <translation>Événements en agenda, ou en liste</translation>
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
        <translation>Ajouté</translation>
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
    <name>EventWords</name>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>Répétition</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>Attending</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Créé</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Which ones</source>
        <translation>Lesquels</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd&apos;hui</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Demain</translation>
    </message>
    <message>
        <source>ddd d MMMM</source>
        <extracomment>a day, as in &quot;Tuesday 24 November&quot;</extracomment>
        <translation>ddd d MMMM</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <translation>ddd d MMM yyyy</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>a day and the times of it: &quot;Today, 10:00 – 11:30&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>how many come, of how many places</extracomment>
        <translation>%1 sur %2</translation>
    </message>
    <message numerus="yes">
        <source>%n attending</source>
        <translation>
            <numerusform>%n participant</numerusform>
            <numerusform>%n participants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n en attente</numerusform>
            <numerusform>%n en attente</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Complet</translation>
    </message>
    <message>
        <source>This one and those that follow</source>
        <translation>Celui-ci et les suivants</translation>
    </message>
    <message>
        <source>All that are not over</source>
        <translation>Tous ceux qui ne sont pas terminés</translation>
    </message>
    <message>
        <source>Only this one</source>
        <translation>Seulement celui-ci</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Places</translation>
    </message>
    <message>
        <source>Doors open</source>
        <translation>Ouverture des portes</translation>
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
    <name>ImportWords</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nom de famille</translation>
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
        <source>Company</source>
        <translation>Société</translation>
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
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Fit score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Created on</source>
        <translation>Créé le</translation>
    </message>
    <message>
        <source>Do not import</source>
        <translation>Ne pas importer</translation>
    </message>
    <message>
        <source>Same e-mail or phone</source>
        <translation>Même e-mail ou téléphone</translation>
    </message>
    <message>
        <source>Same e-mail</source>
        <translation>Même e-mail</translation>
    </message>
    <message>
        <source>Same phone</source>
        <translation>Même téléphone</translation>
    </message>
    <message>
        <source>Never: every row is a new lead</source>
        <translation>Jamais&#xa0;: chaque ligne est un nouveau lead</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Le laisser tel quel</translation>
    </message>
    <message>
        <source>Fill in what it lacks</source>
        <translation>Compléter ce qui manque</translation>
    </message>
    <message>
        <source>Replace it with the file&apos;s</source>
        <translation>Le remplacer par le fichier</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Virgule</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Point-virgule</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulation</translation>
    </message>
    <message>
        <source>Vertical bar</source>
        <translation>Barre verticale</translation>
    </message>
    <message>
        <source>Western European</source>
        <translation>Europe occidentale</translation>
    </message>
    <message>
        <source>%1 new</source>
        <translation>nouveaux&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation>modifiés&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 there already</source>
        <translation>déjà là&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 refused</source>
        <translation>refusés&#xa0;: %1</translation>
    </message>
    <message>
        <source>Not all of the file has been sent.</source>
        <translation>Le fichier n&apos;a pas été envoyé en entier.</translation>
    </message>
    <message>
        <source>The file is being read.</source>
        <translation>Lecture du fichier en cours.</translation>
    </message>
    <message>
        <source>Ready to be imported.</source>
        <translation>Prêt à être importé.</translation>
    </message>
    <message>
        <source>Being tried: %1 %</source>
        <translation>Essai en cours&#xa0;: %1&#xa0;%</translation>
    </message>
    <message>
        <source>Being imported: %1 %. %2.</source>
        <translation>Import en cours&#xa0;: %1&#xa0;%. %2.</translation>
    </message>
    <message>
        <source>Imported: %1.</source>
        <translation>Importé&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Stopped half way: %1.</source>
        <translation>Interrompu en route&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Being undone: %1 %</source>
        <translation>Annulation en cours&#xa0;: %1&#xa0;%</translation>
    </message>
    <message>
        <source>Undone: %1 leads removed, %2 as before.</source>
        <translation>Annulé&#xa0;: leads retirés&#xa0;: %1, remis comme avant&#xa0;: %2.</translation>
    </message>
    <message>
        <source>%1 stay: somebody has worked with them.</source>
        <translation>Restent&#xa0;: %1, car quelqu&apos;un a travaillé dessus.</translation>
    </message>
</context>
<context>
    <name>InvitationWords</name>
    <message>
        <source>Open</source>
        <extracomment>of an invitation</extracomment>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Accepted</source>
        <extracomment>of an invitation</extracomment>
        <translation>Acceptée</translation>
    </message>
    <message>
        <source>Ended</source>
        <extracomment>of an invitation</extracomment>
        <translation>Expirée</translation>
    </message>
    <message>
        <source>Ends on</source>
        <translation>Expire le</translation>
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
    <message>
        <source>Nobody</source>
        <translation>Personne</translation>
    </message>
</context>
<context>
    <name>PasswordStrength</name>
    <message>
        <source>At least 8 characters; several words are easy to keep in mind.</source>
        <translation>Au moins 8 caractères&#x202f;; plusieurs mots se retiennent facilement.</translation>
    </message>
    <message>
        <source>Too short: at least 8 characters.</source>
        <translation>Trop court&#xa0;: au moins 8 caractères.</translation>
    </message>
    <message>
        <source>Weak: make it longer, for instance with another word.</source>
        <translation>Faible&#xa0;: allongez-le, par exemple d&apos;un mot.</translation>
    </message>
    <message>
        <source>Fair: a little longer would be better.</source>
        <translation>Correct&#xa0;: un peu plus long serait mieux.</translation>
    </message>
    <message>
        <source>Strong.</source>
        <translation>Robuste.</translation>
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
    <message>
        <source>Users</source>
        <translation>Utilisateurs</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversations</translation>
    </message>
    <message>
        <source>Analytics</source>
        <translation>Analyses</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tâches</translation>
    </message>
    <message>
        <source>Check-ins</source>
        <translation>Présences</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>Communauté</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>Poste</translation>
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
        <translation>Quelqu&apos;un a modifié cette fiche entre-temps (%1). Vos propres changements sont conservés&#xa0;: vérifiez-les, puis enregistrez à nouveau.</translation>
    </message>
</context>
<context>
    <name>ReminderTimes</name>
    <message>
        <source>In an hour</source>
        <translation>Dans une heure</translation>
    </message>
    <message>
        <source>This evening at %1</source>
        <translation>Ce soir à %1</translation>
    </message>
    <message>
        <source>Tomorrow at %1</source>
        <translation>Demain à %1</translation>
    </message>
    <message>
        <source>In a week at %1</source>
        <translation>Dans une semaine à %1</translation>
    </message>
</context>
<context>
    <name>Repetition</name>
    <message>
        <source>Every day</source>
        <translation>Chaque jour</translation>
    </message>
    <message numerus="yes">
        <source>Every %n day(s)</source>
        <translation>
            <numerusform>Tous les %n jours</numerusform>
            <numerusform>Tous les %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>Chaque semaine</translation>
    </message>
    <message numerus="yes">
        <source>Every %n week(s)</source>
        <translation>
            <numerusform>Toutes les %n semaines</numerusform>
            <numerusform>Toutes les %n semaines</numerusform>
        </translation>
    </message>
    <message>
        <source>Every month</source>
        <translation>Chaque mois</translation>
    </message>
    <message numerus="yes">
        <source>Every %n month(s)</source>
        <translation>
            <numerusform>Tous les %n mois</numerusform>
            <numerusform>Tous les %n mois</numerusform>
        </translation>
    </message>
    <message>
        <source>Every year</source>
        <translation>Chaque année</translation>
    </message>
    <message numerus="yes">
        <source>Every %n year(s)</source>
        <translation>
            <numerusform>Tous les %n ans</numerusform>
            <numerusform>Tous les %n ans</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <extracomment>how often, and on which days of the week</extracomment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>By the rule %1</source>
        <translation>Selon la règle %1</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n fois</numerusform>
            <numerusform>%n fois</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 until %2</source>
        <translation>%1 jusqu&apos;au %2</translation>
    </message>
</context>
<context>
    <name>ReportWords</name>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>%1, %2, by %3</source>
        <comment>version, day, person</comment>
        <translation>%1, %2, par %3</translation>
    </message>
    <message>
        <source>%1, %2, by the assistant</source>
        <comment>version, day</comment>
        <translation>%1, %2, par l&apos;assistant</translation>
    </message>
    <message>
        <source>Sent to %1, %2</source>
        <comment>address, day</comment>
        <translation>Envoyé à %1, %2</translation>
    </message>
    <message>
        <source>On its way to %1</source>
        <translation>En route vers %1</translation>
    </message>
    <message>
        <source>On its way to %1, tried again later: %2</source>
        <translation>En route vers %1, nouvel essai plus tard&#xa0;: %2</translation>
    </message>
    <message>
        <source>Came back from %1: %2</source>
        <translation>Revenu de %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Not delivered to %1: %2</source>
        <translation>Non remis à %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Report - %1 - v%2.pdf</source>
        <comment>a file name: lead, version</comment>
        <translation>Rapport - %1 - v%2.pdf</translation>
    </message>
    <message>
        <source>on its way</source>
        <translation>en route</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>envoyé</translation>
    </message>
    <message>
        <source>came back</source>
        <translation>revenu</translation>
    </message>
    <message>
        <source>not delivered</source>
        <translation>non remis</translation>
    </message>
</context>
<context>
    <name>RoleWords</name>
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
    <message>
        <source>Owners</source>
        <translation>Propriétaires</translation>
    </message>
    <message>
        <source>Administrators</source>
        <translation>Administrateurs</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Agents</translation>
    </message>
    <message>
        <source>Viewers</source>
        <translation>Lecteurs</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Membres</translation>
    </message>
    <message>
        <source>May do everything, and alone names other owners.</source>
        <translation>Peut tout faire, et peut seul nommer d&apos;autres propriétaires.</translation>
    </message>
    <message>
        <source>Runs the company and its users, but not the owners.</source>
        <translation>Gère la société et ses utilisateurs, mais pas les propriétaires.</translation>
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
        <source>Figures</source>
        <translation>Chiffres</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Utilisateurs</translation>
    </message>
    <message>
        <source>Administration</source>
        <translation>Administration</translation>
    </message>
    <message>
        <source>See</source>
        <translation>Voir</translation>
    </message>
    <message>
        <source>Create, change and delete</source>
        <translation>Créer, modifier et supprimer</translation>
    </message>
    <message>
        <source>Merge duplicates</source>
        <translation>Fusionner les doublons</translation>
    </message>
    <message>
        <source>Invite, change and disable</source>
        <translation>Inviter, modifier et désactiver</translation>
    </message>
    <message>
        <source>Change the company, its score rules and its server</source>
        <translation>Régler la société, son score et son serveur</translation>
    </message>
    <message>
        <source>Make and revoke API keys</source>
        <translation>Créer et révoquer des clés d&apos;API</translation>
    </message>
    <message>
        <source>Read the audit log</source>
        <translation>Lire le journal d&apos;audit</translation>
    </message>
    <message>
        <source>Look after background jobs</source>
        <translation>Surveiller les tâches de fond</translation>
    </message>
    <message>
        <source>Act as another user</source>
        <translation>Agir à la place d&apos;un autre utilisateur</translation>
    </message>
    <message>
        <source>see leads</source>
        <translation>voir les leads</translation>
    </message>
    <message>
        <source>change leads</source>
        <translation>modifier les leads</translation>
    </message>
    <message>
        <source>see contacts</source>
        <translation>voir les contacts</translation>
    </message>
    <message>
        <source>change contacts</source>
        <translation>modifier les contacts</translation>
    </message>
    <message>
        <source>merge contacts</source>
        <translation>fusionner les contacts</translation>
    </message>
    <message>
        <source>see figures</source>
        <translation>voir les chiffres</translation>
    </message>
    <message>
        <source>see users</source>
        <translation>voir les utilisateurs</translation>
    </message>
    <message>
        <source>manage users</source>
        <translation>gérer les utilisateurs</translation>
    </message>
    <message>
        <source>change the company</source>
        <translation>régler la société</translation>
    </message>
    <message>
        <source>manage API keys</source>
        <translation>gérer les clés d&apos;API</translation>
    </message>
    <message>
        <source>read the audit log</source>
        <translation>lire le journal d&apos;audit</translation>
    </message>
    <message>
        <source>look after background jobs</source>
        <translation>surveiller les tâches de fond</translation>
    </message>
    <message>
        <source>act as another user</source>
        <translation>agir à la place d&apos;un autre utilisateur</translation>
    </message>
    <message>
        <source>Import files, and undo it</source>
        <translation>Importer des fichiers, et l&apos;annuler</translation>
    </message>
    <message>
        <source>import leads</source>
        <translation>importer des leads</translation>
    </message>
    <message>
        <source>Works with leads, contacts and events.</source>
        <translation>Travaille avec les leads, les contacts et les événements.</translation>
    </message>
    <message>
        <source>Sees leads, contacts and events, and changes nothing.</source>
        <translation>Voit les leads, les contacts et les événements, et ne change rien.</translation>
    </message>
    <message>
        <source>Checks in and comes to events, and sees nothing else of the company&apos;s.</source>
        <translation>Signale sa présence et vient aux événements, et ne voit rien d&apos;autre de l&apos;entreprise.</translation>
    </message>
    <message>
        <source>Check-ins</source>
        <translation>Présences</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>Check in, and see one&apos;s own</source>
        <translation>Signaler sa présence, et voir les siennes</translation>
    </message>
    <message>
        <source>See everybody&apos;s</source>
        <translation>Voir celles de tous</translation>
    </message>
    <message>
        <source>Change and delete everybody&apos;s</source>
        <translation>Modifier et supprimer celles de tous</translation>
    </message>
    <message>
        <source>Create events, and change one&apos;s own</source>
        <translation>Créer des événements, et modifier les siens</translation>
    </message>
    <message>
        <source>Change all events, see who comes</source>
        <translation>Modifier tous les événements, voir qui vient</translation>
    </message>
    <message>
        <source>Let people in at the door</source>
        <translation>Faire entrer à la porte</translation>
    </message>
    <message>
        <source>check in</source>
        <translation>signaler sa présence</translation>
    </message>
    <message>
        <source>see everybody&apos;s check-ins</source>
        <translation>voir les présences de tous</translation>
    </message>
    <message>
        <source>change check-ins</source>
        <translation>modifier les présences</translation>
    </message>
    <message>
        <source>see events</source>
        <translation>voir les événements</translation>
    </message>
    <message>
        <source>create events</source>
        <translation>créer des événements</translation>
    </message>
    <message>
        <source>manage events</source>
        <translation>gérer les événements</translation>
    </message>
    <message>
        <source>let people in at the door</source>
        <translation>faire entrer à la porte</translation>
    </message>
</context>
<context>
    <name>RowsFile</name>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Valeurs séparées par des virgules (*.csv)</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx)</source>
        <translation>Classeur (*.xlsx)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>RuleWords</name>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Société</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>is known</source>
        <translation>connu</translation>
    </message>
    <message>
        <source>is not known</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>is</source>
        <translation>est</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>contient</translation>
    </message>
    <message>
        <source>is professional</source>
        <translation>professionnel</translation>
    </message>
</context>
<context>
    <name>SettingsSections</name>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Sécurité</translation>
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
        <source>Company</source>
        <translation>Société</translation>
    </message>
    <message>
        <source>Score rules</source>
        <translation>Règles de score</translation>
    </message>
    <message>
        <source>API keys</source>
        <translation>Clés d&apos;API</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>About</source>
        <translation>À propos</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>AI</source>
        <translation>IA</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Rapports</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Assignment</source>
        <translation>Attribution</translation>
    </message>
    <message>
        <source>Web form</source>
        <translation>Formulaire web</translation>
    </message>
</context>
<context>
    <name>StationWords</name>
    <message>
        <source>Goodbye</source>
        <translation>Au revoir</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Valable</translation>
    </message>
    <message>
        <source>Accepted offline</source>
        <translation>Accepté hors ligne</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>Unconfirmed: the server is away. The ticket is genuine.</source>
        <translation>Non confirmé&#xa0;: le serveur est injoignable. Le billet est authentique.</translation>
    </message>
    <message>
        <source>Is out, and may come in again.</source>
        <translation>Est sorti, et peut rentrer.</translation>
    </message>
    <message>
        <source>May come in.</source>
        <translation>Peut entrer.</translation>
    </message>
    <message>
        <source>Is in already: first at %1, last by %2.</source>
        <translation>Est déjà entré&#xa0;: d&apos;abord à %1, puis par %2.</translation>
    </message>
    <message>
        <source>Is in already, since %1.</source>
        <translation>Est déjà entré, depuis %1.</translation>
    </message>
    <message>
        <source>This ticket was scanned here already.</source>
        <translation>Ce billet a déjà été scanné ici.</translation>
    </message>
    <message>
        <source>A ticket of another event.</source>
        <translation>Un billet d&apos;un autre événement.</translation>
    </message>
    <message>
        <source>The event was cancelled.</source>
        <translation>L&apos;événement a été annulé.</translation>
    </message>
    <message>
        <source>Is on the waiting list.</source>
        <translation>Est sur la liste d&apos;attente.</translation>
    </message>
    <message>
        <source>The ticket was revoked, or a newer one was issued.</source>
        <translation>Le billet a été révoqué, ou un plus récent a été émis.</translation>
    </message>
    <message>
        <source>The doors are not open yet.</source>
        <translation>Les portes ne sont pas encore ouvertes.</translation>
    </message>
    <message>
        <source>Not a ticket of this event, or damaged.</source>
        <translation>Ce n&apos;est pas un billet de cet événement, ou il est abîmé.</translation>
    </message>
    <message>
        <source>Somebody unknown</source>
        <translation>Quelqu&apos;un d&apos;inconnu</translation>
    </message>
    <message>
        <source>%1 in the house, %2 came of %3</source>
        <translation>%1 dans la salle, %2 venus sur %3</translation>
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
    <name>TaskWords</name>
    <message>
        <source>yesterday</source>
        <translation>hier</translation>
    </message>
    <message>
        <source>today</source>
        <translation>aujourd&apos;hui</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>demain</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tâche</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Pour</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>Rappel</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
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
        <source>%1 at %2</source>
        <extracomment>a day and a time of it: &quot;tomorrow at 09:00&quot;</extracomment>
        <translation>%1 à %2</translation>
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
    <name>UserTabs</name>
    <message>
        <source>Users</source>
        <translation>Utilisateurs</translation>
    </message>
    <message>
        <source>Invitations</source>
        <translation>Invitations</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Droits</translation>
    </message>
</context>
<context>
    <name>UserWords</name>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Second factor</source>
        <translation>Second facteur</translation>
    </message>
    <message>
        <source>Last sign-in</source>
        <translation>Dernière connexion</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nom de famille</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
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
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Disabled</source>
        <extracomment>of a user&apos;s account</extracomment>
        <translation>Désactivé</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Actif</translation>
    </message>
    <message>
        <source>On</source>
        <extracomment>of the second factor</extracomment>
        <translation>Oui</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
</context>
<context>
    <name>WrittenFile</name>
    <message>
        <source>Saved as %1.</source>
        <translation>Enregistré sous %1.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 n&apos;a pas pu être écrit&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>vigie::ui::AboutSection</name>
    <message>
        <source>The lookout: one window on everyone a small organisation deals with.</source>
        <translation>Une seule fenêtre sur tous ceux à qui une petite organisation a affaire.</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>Version %1, with a server of version %2</source>
        <translation>Version %1, avec un serveur de version %2</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later (GPL-3.0-or-later): you may use, study, change and share it. It comes without any warranty. Nothing is sent anywhere that your administrator did not configure.</source>
        <translation>Logiciel libre sous licence publique générale GNU, version 3 ou ultérieure (GPL-3.0-or-later)&#xa0;: vous pouvez l&apos;utiliser, l&apos;étudier, le modifier et le partager. Il est fourni sans aucune garantie. Rien n&apos;est envoyé nulle part sans que votre administrateur l&apos;ait configuré.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Copy details for a report</source>
        <translation>Copier les détails pour un rapport</translation>
    </message>
    <message>
        <source>This server&apos;s API</source>
        <translation>L&apos;API de ce serveur</translation>
    </message>
    <message>
        <source>Opens the description of the API in your browser.</source>
        <translation>Ouvre la description de l&apos;API dans votre navigateur.</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Conçu avec</translation>
    </message>
    <message>
        <source>Each under its own licence.</source>
        <translation>Chacun sous sa propre licence.</translation>
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
    <name>vigie::ui::AccountSection</name>
    <message>
        <source>Your account</source>
        <translation>Votre compte</translation>
    </message>
    <message>
        <source>How colleagues see you in this company.</source>
        <translation>Tel que vos collègues vous voient dans cette société.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nom de famille</translation>
    </message>
    <message>
        <source>Language of your account</source>
        <translation>Langue de votre compte</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Whoever manages the users can change it.</source>
        <translation>Qui gère les utilisateurs peut la changer.</translation>
    </message>
    <message>
        <source>For what the server writes to you. This window has its own, under Language.</source>
        <translation>Pour ce que le serveur vous écrit. Cette fenêtre a la sienne, sous Langue.</translation>
    </message>
    <message>
        <source>The company&apos;s</source>
        <translation>Celle de la société</translation>
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
    <name>vigie::ui::AiSection</name>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>Clé d&apos;API</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Budget a month</source>
        <translation>Budget mensuel</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Devise</translation>
    </message>
    <message>
        <source>Price of what is asked</source>
        <translation>Prix des questions</translation>
    </message>
    <message>
        <source>Price of what is answered</source>
        <translation>Prix des réponses</translation>
    </message>
    <message>
        <source>Questions at a time</source>
        <translation>Questions simultanées</translation>
    </message>
    <message>
        <source>Any service that speaks OpenAI&apos;s protocol: in the cloud, or on a computer of yours.</source>
        <translation>Tout service qui parle le protocole d&apos;OpenAI&#xa0;: dans le nuage ou sur un de vos ordinateurs.</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>Such as https://api.openai.com/v1, or http://localhost:11434/v1 for a model of your own.</source>
        <translation>Par exemple https://api.openai.com/v1, ou http://localhost:11434/v1 pour un modèle à vous.</translation>
    </message>
    <message>
        <source>Testing the connection finds the models there are.</source>
        <translation>Le test de la connexion trouve les modèles disponibles.</translation>
    </message>
    <message>
        <source>0: no limit. When it is spent, the assistant is silent until the next month.</source>
        <translation>0&#xa0;: pas de limite. Une fois épuisé, l&apos;assistant se tait jusqu&apos;au mois suivant.</translation>
    </message>
    <message>
        <source>For a million tokens, as the service&apos;s price list has it.</source>
        <translation>Pour un million de jetons, comme dans le tarif du service.</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>Tester la connexion</translation>
    </message>
    <message>
        <source>kept since %1</source>
        <translation>conservée depuis le %1</translation>
    </message>
    <message>
        <source>It is kept sealed, and sent to this address alone. Write another to replace it.</source>
        <translation>Conservée chiffrée, envoyée à cette seule adresse. Écrivez-en une autre pour la remplacer.</translation>
    </message>
    <message>
        <source>It is kept sealed, and sent to this address alone.</source>
        <translation>Conservée chiffrée, envoyée à cette seule adresse.</translation>
    </message>
    <message>
        <source>%1 spent this month.</source>
        <comment>%1 is an amount of money</comment>
        <translation>%1 dépensés ce mois-ci.</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Question en cours…</translation>
    </message>
    <message>
        <source>It works: %1 answered in %2 s.</source>
        <translation>Cela fonctionne&#xa0;: %1 a répondu en %2 s.</translation>
    </message>
</context>
<context>
    <name>vigie::ui::AnalyticsBoard</name>
    <message>
        <source>New leads over time</source>
        <translation>Nouveaux leads au fil du temps</translation>
    </message>
    <message>
        <source>— this period   ··· the one before</source>
        <extracomment>the full line of a chart, and the dotted one</extracomment>
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
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Conversion</source>
        <translation>Conversion</translation>
    </message>
    <message>
        <source>how far they got, without the lost</source>
        <translation>jusqu&apos;où ils sont allés, sans les perdus</translation>
    </message>
    <message>
        <source>As a funnel</source>
        <translation>En entonnoir</translation>
    </message>
    <message>
        <source>Got as far as</source>
        <translation>Arrivés jusqu&apos;à</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Inconnue</translation>
    </message>
    <message>
        <source>the %1 with most leads</source>
        <translation>les %1 qui ont le plus de leads</translation>
    </message>
    <message>
        <source>By source</source>
        <translation>Par source</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>User %1</source>
        <translation>Utilisateur %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%Ln won)</source>
        <extracomment>somebody, and how many of their leads were won: &quot;Camille (12 won)&quot;</extracomment>
        <translation>
            <numerusform>%1 (%Ln gagné)</numerusform>
            <numerusform>%1 (%Ln gagnés)</numerusform>
        </translation>
    </message>
    <message>
        <source>By owner</source>
        <translation>Par responsable</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
</context>
<context>
    <name>vigie::ui::AnalyticsPage</name>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>vigie::ui::AnswersCard</name>
    <message>
        <source>%1 s</source>
        <extracomment>seconds</extracomment>
        <translation>%1&#xa0;s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <extracomment>minutes and seconds</extracomment>
        <translation>%1&#xa0;min %2&#xa0;s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <extracomment>hours and minutes</extracomment>
        <translation>%1&#xa0;h %2&#xa0;min</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <extracomment>days and hours</extracomment>
        <translation>%1&#xa0;j %2&#xa0;h</translation>
    </message>
    <message>
        <source>Time to first answer</source>
        <translation>Délai de première réponse</translation>
    </message>
    <message>
        <source>Half within</source>
        <translation>La moitié en</translation>
    </message>
    <message>
        <source>On average</source>
        <translation>En moyenne</translation>
    </message>
    <message>
        <source>By the assistant or a person</source>
        <translation>Par l&apos;assistant ou une personne</translation>
    </message>
    <message>
        <source>By a person</source>
        <translation>Par une personne</translation>
    </message>
    <message>
        <source>Nobody began a conversation in this period.</source>
        <translation>Personne n&apos;a commencé de conversation pendant cette période.</translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln conversation(s): %1 answered, %2 of them by a person.</source>
        <translation>
            <numerusform>Sur %Ln conversation&#xa0;: %1 avec réponse, dont %2 par une personne.</numerusform>
            <numerusform>Sur %Ln conversations&#xa0;: %1 avec réponse, dont %2 par une personne.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::ui::ApiKeyForm</name>
    <message>
        <source>Choose at least one thing it may do.</source>
        <translation>Choisissez au moins une chose qu&apos;elle permet.</translation>
    </message>
    <message>
        <source>The key &quot;%1&quot; is made.</source>
        <translation>La clé «&#xa0;%1&#xa0;» est créée.</translation>
    </message>
    <message>
        <source>New API key</source>
        <translation>Nouvelle clé d&apos;API</translation>
    </message>
    <message>
        <source>For a program that works in your name. It may do no more than you, and stops when you do.</source>
        <translation>Pour un programme qui travaille en votre nom. Il ne peut rien de plus que vous, et s&apos;arrête avec votre compte.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>What it is for, such as: Web site form</source>
        <translation>Son usage, par exemple&#xa0;: formulaire du site</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Expire</translation>
    </message>
    <message numerus="yes">
        <source>After %n day(s)</source>
        <translation>
            <numerusform>Après %n jour</numerusform>
            <numerusform>Après %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <source>What it may do</source>
        <translation>Ce qu&apos;elle permet</translation>
    </message>
    <message>
        <source>This is the only time the key is shown: copy it now, and keep it where only the program finds it.</source>
        <translation>La clé n&apos;est affichée que cette fois&#xa0;: copiez-la maintenant, et gardez-la là où seul le programme la trouvera.</translation>
    </message>
    <message>
        <source>Make key</source>
        <translation>Créer la clé</translation>
    </message>
</context>
<context>
    <name>vigie::ui::ApiKeysSection</name>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Clés</translation>
    </message>
    <message>
        <source>No program has a key yet.</source>
        <translation>Aucun programme n&apos;a encore de clé.</translation>
    </message>
    <message>
        <source>last used on %1</source>
        <translation>utilisée le %1</translation>
    </message>
    <message>
        <source>never used</source>
        <translation>jamais utilisée</translation>
    </message>
    <message>
        <source>ends on %1</source>
        <translation>expire le %1</translation>
    </message>
    <message>
        <source>does not end by itself</source>
        <translation>n&apos;expire pas</translation>
    </message>
    <message>
        <source>May do nothing.</source>
        <translation>Ne peut rien.</translation>
    </message>
    <message>
        <source>May %1.</source>
        <translation>Peut %1.</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Révoquer</translation>
    </message>
    <message>
        <source>Revoke it now?</source>
        <translation>La révoquer&#x202f;?</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Expirée</translation>
    </message>
</context>
<context>
    <name>vigie::ui::AppearanceSection</name>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light by day and dark by night, if your system does so</source>
        <translation>Clair le jour et sombre la nuit, si votre système le fait</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark text on a light ground</source>
        <translation>Texte sombre sur fond clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Light text on a dark ground</source>
        <translation>Texte clair sur fond sombre</translation>
    </message>
    <message>
        <source>Accent</source>
        <translation>Couleur d&apos;accent</translation>
    </message>
    <message>
        <source>The colour of what is active or comes next. The colours that say how something stands remain.</source>
        <translation>La couleur de ce qui est actif ou vient ensuite. Les couleurs qui disent un état ne changent pas.</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Sarcelle</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Bleu</translation>
    </message>
    <message>
        <source>Indigo</source>
        <translation>Indigo</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violet</translation>
    </message>
    <message>
        <source>Plum</source>
        <translation>Prune</translation>
    </message>
    <message>
        <source>Graphite</source>
        <translation>Graphite</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Listes</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Aérées</translation>
    </message>
    <message>
        <source>Two lines to a row</source>
        <translation>Deux lignes par rangée</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Compactes</translation>
    </message>
    <message>
        <source>One line to a row: more of the list at once</source>
        <translation>Une ligne par rangée&#xa0;: davantage à l&apos;écran</translation>
    </message>
</context>
<context>
    <name>vigie::ui::ArrivalCurve</name>
    <message>
        <source>Arrivals</source>
        <translation>Arrivées</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Came in</source>
        <translation>Entrés</translation>
    </message>
    <message>
        <source>Nobody came in yet</source>
        <translation>Personne n&apos;est encore entré</translation>
    </message>
    <message>
        <source>Arrivals · %1 of %2</source>
        <translation>Arrivées · %1 sur %2</translation>
    </message>
</context>
<context>
    <name>vigie::ui::AssignmentRuleRow</name>
    <message>
        <source>Say what it compares with.</source>
        <translation>Dites avec quoi comparer.</translation>
    </message>
    <message>
        <source>Say who gets these leads.</source>
        <translation>Dites qui reçoit ces leads.</translation>
    </message>
    <message>
        <source>When</source>
        <extracomment>before a condition: &quot;When [source] [is] [...]&quot;</extracomment>
        <translation>Quand</translation>
    </message>
    <message>
        <source>they go, in turn, to</source>
        <translation>ils vont, à tour de rôle, à</translation>
    </message>
    <message>
        <source>Remove this rule</source>
        <translation>Retirer cette règle</translation>
    </message>
</context>
<context>
    <name>vigie::ui::AssignmentSection</name>
    <message>
        <source>Assignment</source>
        <translation>Attribution</translation>
    </message>
    <message>
        <source>Among</source>
        <translation>Entre</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>Exceptions</translation>
    </message>
    <message>
        <source>Leads that come in without an owner, from a form, a chat, a file or by hand, are shared out: one each, in turn. Whoever is disabled is passed over.</source>
        <translation>Les leads qui arrivent sans responsable, par un formulaire, un chat, un fichier ou à la main, sont répartis&#xa0;: un chacun, à tour de rôle. Qui est désactivé passe son tour.</translation>
    </message>
    <message>
        <source>Share new leads out</source>
        <translation>Répartir les nouveaux leads</translation>
    </message>
    <message>
        <source>The first that fits decides. Where nobody of it is there, everybody takes turns.</source>
        <translation>La première qui convient décide. Si personne n&apos;y est disponible, c&apos;est le tour de tous.</translation>
    </message>
    <message>
        <source>Add an exception</source>
        <translation>Ajouter une exception</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
</context>
<context>
    <name>vigie::ui::AttendeeDialog</name>
    <message>
        <source>Somebody comes to “%1”</source>
        <translation>Quelqu&apos;un vient à «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>A contact</source>
        <translation>Un contact</translation>
    </message>
    <message>
        <source>Name, company, address or number of a contact</source>
        <translation>Nom, société, adresse ou numéro d&apos;un contact</translation>
    </message>
    <message>
        <source>Or somebody new: name</source>
        <translation>Ou quelqu&apos;un de nouveau&#xa0;: nom</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>For the ticket, and to be told when something changes.</source>
        <translation>Pour le billet, et pour être averti des changements.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
</context>
<context>
    <name>vigie::ui::AttendeeList</name>
    <message>
        <source>Attending</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>Waiting for a place</source>
        <translation>Attendent une place</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Voir plus</translation>
    </message>
    <message>
        <source>Show more who attend</source>
        <translation>Voir plus de participants</translation>
    </message>
    <message>
        <source>Show more who wait</source>
        <translation>Voir plus de personnes en attente</translation>
    </message>
    <message>
        <source>Ticket revoked</source>
        <translation>Billet révoqué</translation>
    </message>
    <message>
        <source>Is in</source>
        <translation>Est entré</translation>
    </message>
    <message>
        <source>Has left</source>
        <translation>Est ressorti</translation>
    </message>
    <message>
        <source>More about %1</source>
        <translation>Plus sur %1</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>Retirer de la liste</translation>
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
    <name>vigie::ui::BackgroundSection</name>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>On this computer, from now on; nothing is sent anywhere for it.</source>
        <translation>Sur cet ordinateur, dès maintenant&#xa0;; rien n&apos;est envoyé ailleurs pour cela.</translation>
    </message>
    <message>
        <source>Tell me of what concerns me</source>
        <translation>Me prévenir de ce qui me concerne</translation>
    </message>
    <message>
        <source>A lead that is given to you, a sign-in elsewhere, a server out of reach; never while this window is in front.</source>
        <translation>Un lead qui vous est confié, une connexion ailleurs, un serveur injoignable&#xa0;; jamais quand cette fenêtre est au premier plan.</translation>
    </message>
    <message>
        <source>Closing the window keeps Vigie in the tray</source>
        <translation>Fermer la fenêtre garde Vigie dans la zone de notification</translation>
    </message>
    <message>
        <source>This desktop shows no tray: Vigie ends with its window, and cannot notify.</source>
        <translation>Ce bureau n&apos;a pas de zone de notification&#xa0;: Vigie s&apos;arrête avec sa fenêtre et ne peut pas prévenir.</translation>
    </message>
</context>
<context>
    <name>vigie::ui::CalendarFeedsDialog</name>
    <message>
        <source>All events</source>
        <translation>Tous les événements</translation>
    </message>
    <message>
        <source>Events I attend</source>
        <translation>Événements auxquels je participe</translation>
    </message>
    <message>
        <source>made %1</source>
        <translation>créée %1</translation>
    </message>
    <message>
        <source>%1 · last fetched %2</source>
        <translation>%1 · lue la dernière fois %2</translation>
    </message>
    <message>
        <source>%1 · never fetched</source>
        <translation>%1 · jamais lue</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Whoever has it sees no more?</source>
        <translation>Plus personne ne verra rien par elle&#xa0;?</translation>
    </message>
    <message>
        <source>Events in calendar programs</source>
        <translation>Événements dans les agendas</translation>
    </message>
    <message>
        <source>A calendar program that is given such an address shows the events, and keeps up with them. Whoever has the address sees them: treat it like a password.</source>
        <translation>Un agenda à qui l&apos;on donne une telle adresse affiche les événements et les tient à jour. Quiconque a l&apos;adresse les voit&#xa0;: traitez-la comme un mot de passe.</translation>
    </message>
    <message>
        <source>This is the only time the address is shown: paste it into the calendar program.</source>
        <translation>L&apos;adresse n&apos;est affichée que cette fois&#xa0;: collez-la dans l&apos;agenda.</translation>
    </message>
    <message>
        <source>Address for events I attend</source>
        <translation>Adresse de mes événements</translation>
    </message>
    <message>
        <source>Address for all events</source>
        <translation>Adresse de tous les événements</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>vigie::ui::Chart</name>
    <message>
        <source>%1: %2</source>
        <extracomment>a point of a chart: &quot;March: 58&quot;</extracomment>
        <translation>%1&#xa0;: %2</translation>
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
    <name>vigie::ui::ChatBubble</name>
    <message>
        <source>%1 · %2</source>
        <extracomment>who said something, and when</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · writing…</source>
        <extracomment>the assistant, above what it has written so far</extracomment>
        <translation>%1 · écrit…</translation>
    </message>
    <message>
        <source>%1 is writing: %2</source>
        <extracomment>for screen readers: the assistant, and what it has written so far</extracomment>
        <translation>%1 écrit&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>vigie::ui::ChatPage</name>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>No such conversation</source>
        <translation>Aucune conversation</translation>
    </message>
    <message>
        <source>No conversation is in this state at the moment.</source>
        <translation>Aucune conversation n&apos;est dans cet état pour le moment.</translation>
    </message>
    <message>
        <source>Show all conversations</source>
        <translation>Afficher toutes les conversations</translation>
    </message>
    <message>
        <source>No conversations yet</source>
        <translation>Pas encore de conversation</translation>
    </message>
    <message>
        <source>Visitors of your website write here once the chat is in its pages: see Settings, Chat.</source>
        <translation>Les visiteurs de votre site écrivent ici dès que le chat est dans ses pages&#xa0;: voyez Réglages, Chat.</translation>
    </message>
    <message>
        <source>Set up the chat</source>
        <translation>Configurer le chat</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversations</translation>
    </message>
</context>
<context>
    <name>vigie::ui::ChatPane</name>
    <message>
        <source>Assistant</source>
        <translation>Assistant</translation>
    </message>
    <message>
        <source>Colleague</source>
        <translation>Collègue</translation>
    </message>
    <message>
        <source>The assistant answers</source>
        <translation>L&apos;assistant répond</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Fermée</translation>
    </message>
    <message>
        <source>A person answers</source>
        <translation>Une personne répond</translation>
    </message>
    <message>
        <source>%1 answers</source>
        <translation>%1 répond</translation>
    </message>
    <message>
        <source>Hand back</source>
        <translation>Rendre la main</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Prendre la main</translation>
    </message>
    <message>
        <source>The assistant answers again</source>
        <translation>L&apos;assistant répond à nouveau</translation>
    </message>
    <message>
        <source>The assistant is silent until you hand back</source>
        <translation>L&apos;assistant se tait jusqu&apos;à ce que vous rendiez la main</translation>
    </message>
    <message>
        <source>The assistant did not answer. %1</source>
        <translation>L&apos;assistant n&apos;a pas répondu. %1</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>Besoin</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Who decides</source>
        <translation>Qui décide</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Prochaine étape</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a fact of a conversation: its name and what is known of it</extracomment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Choose a conversation to read it</source>
        <translation>Choisissez une conversation pour la lire</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>Show this visitor&apos;s lead</source>
        <translation>Afficher le lead de ce visiteur</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Reply to the visitor</source>
        <translation>Répondre au visiteur</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
</context>
<context>
    <name>vigie::ui::ChatSection</name>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>The assistant&apos;s name</source>
        <translation>Nom de l&apos;assistant</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>Greeting</source>
        <translation>Accueil</translation>
    </message>
    <message>
        <source>What the assistant knows</source>
        <translation>Ce que sait l&apos;assistant</translation>
    </message>
    <message>
        <source>Pages that may have it</source>
        <translation>Pages autorisées</translation>
    </message>
    <message>
        <source>Visitors of your website write, the assistant answers, and you step in when you like.</source>
        <translation>Les visiteurs de votre site écrivent, l&apos;assistant répond, et vous intervenez quand vous voulez.</translation>
    </message>
    <message>
        <source>Visitors may write</source>
        <translation>Les visiteurs peuvent écrire</translation>
    </message>
    <message>
        <source>Said before the visitor has written anything.</source>
        <translation>Dit avant que le visiteur ait écrit quoi que ce soit.</translation>
    </message>
    <message>
        <source>What you do, opening hours, prices, how to speak. It is told nothing else of your data.</source>
        <translation>Ce que vous faites, horaires, prix, ton à adopter. Rien d&apos;autre de vos données ne lui est dit.</translation>
    </message>
    <message>
        <source>In your pages</source>
        <translation>Dans vos pages</translation>
    </message>
    <message>
        <source>Paste this line into every page that shall have the chat, before &lt;/body&gt;.</source>
        <translation>Collez cette ligne dans chaque page qui doit avoir le chat, avant &lt;/body&gt;.</translation>
    </message>
    <message>
        <source>The line for your pages</source>
        <translation>La ligne pour vos pages</translation>
    </message>
    <message>
        <source>Save once, and the line for your pages stands here.</source>
        <translation>Enregistrez une fois, et la ligne pour vos pages s&apos;affiche ici.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>One address a line, such as https://shop.example or *.shop.example. None: every page.</source>
        <translation>Une adresse par ligne, comme https://shop.example ou *.shop.example. Aucune&#xa0;: toutes les pages.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
</context>
<context>
    <name>vigie::ui::CheckInDetail</name>
    <message numerus="yes">
        <source>%n check-in(s) selected</source>
        <translation>
            <numerusform>%n présence sélectionnée</numerusform>
            <numerusform>%n présences sélectionnées</numerusform>
        </translation>
    </message>
    <message>
        <source>Select a check-in to see where somebody is, and where they were before.</source>
        <translation>Sélectionnez une présence pour voir où est la personne, et où elle était avant.</translation>
    </message>
    <message>
        <source>Came: %1</source>
        <translation>Arrivée&#xa0;: %1</translation>
    </message>
    <message>
        <source>Left: %1</source>
        <translation>Départ&#xa0;: %1</translation>
    </message>
    <message>
        <source>Here until: %1</source>
        <translation>Ici jusqu&apos;à&#xa0;: %1</translation>
    </message>
    <message>
        <source>Did not say until when; counts as here until: %1</source>
        <translation>N&apos;a pas dit jusqu&apos;à quand&#xa0;; est comptée ici jusqu&apos;à&#xa0;: %1</translation>
    </message>
    <message>
        <source>Checked in by %1</source>
        <translation>Signalée par %1</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Partir</translation>
    </message>
    <message>
        <source>Not here any more</source>
        <translation>Ne plus être ici</translation>
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
        <source>Distances from here</source>
        <translation>Distances d&apos;ici</translation>
    </message>
</context>
<context>
    <name>vigie::ui::CheckInDialog</name>
    <message>
        <source>Check in</source>
        <translation>Je suis ici</translation>
    </message>
    <message>
        <source>%1 (required)</source>
        <translation>%1 (obligatoire)</translation>
    </message>
    <message>
        <source>I am here myself</source>
        <translation>C&apos;est moi qui suis ici</translation>
    </message>
    <message>
        <source>Where you are: a room, a building, a city</source>
        <translation>Où vous êtes&#xa0;: une salle, un bâtiment, une ville</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Non précisé</translation>
    </message>
    <message>
        <source>Who does not say counts as here for twelve hours, or until they leave.</source>
        <translation>Sans précision, on est compté ici pendant douze heures, ou jusqu&apos;au départ.</translation>
    </message>
    <message>
        <source>Latitude and longitude, as maps tell them. Only for distances.</source>
        <translation>Latitude et longitude, comme les cartes les donnent. Pour les distances seulement.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Write latitude and longitude like this: 48.8566, 2.3522</source>
        <translation>Écrivez latitude et longitude ainsi&#xa0;: 48.8566, 2.3522</translation>
    </message>
    <message>
        <source>Name, company, address or number of a contact</source>
        <translation>Nom, société, adresse ou numéro d&apos;un contact</translation>
    </message>
    <message>
        <source>There is no such contact: choose one of the list.</source>
        <translation>Ce contact n&apos;existe pas&#xa0;: choisissez-en un dans la liste.</translation>
    </message>
</context>
<context>
    <name>vigie::ui::CheckInHistory</name>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>See all</source>
        <translation>Tout voir</translation>
    </message>
    <message>
        <source>See all check-ins of %1</source>
        <translation>Voir toutes les présences de %1</translation>
    </message>
</context>
<context>
    <name>vigie::ui::CheckInsPage</name>
    <message>
        <source>Here now</source>
        <translation>Ici en ce moment</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>The check-in of %1 was not deleted. %2</source>
        <translation>La présence de %1 n&apos;a pas été supprimée. %2</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Tout le monde</translation>
    </message>
    <message>
        <source>Only me</source>
        <translation>Moi seulement</translation>
    </message>
    <message>
        <source>No check-in fits</source>
        <translation>Aucune présence ne correspond</translation>
    </message>
    <message>
        <source>Nobody is found by these words, here and now.</source>
        <translation>Personne ne correspond à ces mots, à ce lieu et à ce moment.</translation>
    </message>
    <message>
        <source>Show all check-ins</source>
        <translation>Voir toutes les présences</translation>
    </message>
    <message>
        <source>Nobody is here now</source>
        <translation>Personne n&apos;est ici en ce moment</translation>
    </message>
    <message>
        <source>No check-ins yet</source>
        <translation>Encore aucune présence</translation>
    </message>
    <message>
        <source>Check in to say where you are: others see at once who is where.</source>
        <translation>Dites où vous êtes&#xa0;: les autres voient aussitôt qui est où.</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>Je suis ici</translation>
    </message>
    <message>
        <source>%1 has left</source>
        <translation>%1 est parti</translation>
    </message>
    <message>
        <source>Some of the selected check-ins are too far away to be deleted with the rest: narrow the list first.</source>
        <translation>Certaines des présences sélectionnées sont trop loin pour être supprimées avec les autres&#xa0;: réduisez d&apos;abord la liste.</translation>
    </message>
    <message numerus="yes">
        <source>%n check-in(s) deleted</source>
        <translation>
            <numerusform>%n présence supprimée</numerusform>
            <numerusform>%n présences supprimées</numerusform>
        </translation>
    </message>
    <message>
        <source>Check-ins</source>
        <translation>Présences</translation>
    </message>
    <message>
        <source>Search check-ins</source>
        <translation>Chercher une présence</translation>
    </message>
    <message>
        <source>Whose check-ins</source>
        <translation>Les présences de qui</translation>
    </message>
</context>
<context>
    <name>vigie::ui::CodeCamera</name>
    <message>
        <source>The camera cannot be used: %1</source>
        <translation>La caméra ne peut pas servir&#xa0;: %1</translation>
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
    <name>vigie::ui::CompanySection</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <source>Open registration</source>
        <translation>Inscriptions ouvertes</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Société</translation>
    </message>
    <message>
        <source>What everybody in it has in common.</source>
        <translation>Ce que tous y ont en commun.</translation>
    </message>
    <message>
        <source>Of whoever has chosen none for themselves.</source>
        <translation>Pour qui n&apos;a pas choisi la sienne.</translation>
    </message>
    <message>
        <source>Phone numbers without a country code are read as of here.</source>
        <translation>Les numéros sans indicatif sont lus comme étant de ce pays.</translation>
    </message>
    <message>
        <source>Anybody may register</source>
        <translation>Tout le monde peut s&apos;inscrire</translation>
    </message>
    <message>
        <source>Whoever reaches the server could then make an account, as a member: they would see nothing of the company&apos;s until you give them another role. Leave it off unless you need it.</source>
        <translation>Quiconque joint le serveur pourrait alors créer un compte, comme membre&#xa0;: il ne verrait rien de la société tant que vous ne lui donnez pas un autre rôle. Laissez cette option désactivée si vous n&apos;en avez pas besoin.</translation>
    </message>
    <message>
        <source>There is no such country: choose one of the list.</source>
        <translation>Ce pays n&apos;existe pas&#xa0;: choisissez-en un dans la liste.</translation>
    </message>
    <message>
        <source>There is no such time zone: choose one of the list.</source>
        <translation>Ce fuseau n&apos;existe pas&#xa0;: choisissez-en un dans la liste.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
</context>
<context>
    <name>vigie::ui::ConflictDialog</name>
    <message>
        <source>Two versions</source>
        <translation>Deux versions</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Quelqu&apos;un</translation>
    </message>
    <message>
        <source>%1 changed this while you were writing. Which one shall stay?</source>
        <translation>%1 a modifié ceci pendant que vous écriviez. Quelle version garder&#xa0;?</translation>
    </message>
    <message>
        <source>%1 changed this while you were writing (%2). Which one shall stay?</source>
        <translation>%1 a modifié ceci pendant que vous écriviez (%2). Quelle version garder&#xa0;?</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>La vôtre</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>L&apos;autre</translation>
    </message>
    <message>
        <source>Save mine</source>
        <translation>Enregistrer la mienne</translation>
    </message>
    <message>
        <source>Keep theirs</source>
        <translation>Garder l&apos;autre</translation>
    </message>
    <message>
        <source>Back to writing</source>
        <translation>Continuer à écrire</translation>
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
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Export everything about them…</source>
        <translation>Tout exporter sur ce contact…</translation>
    </message>
    <message>
        <source>Erase everything about them…</source>
        <translation>Tout effacer sur ce contact…</translation>
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
        <translation>Toute personne qui devient un lead, appelle ou écrit devient un contact&#xa0;; vous pouvez aussi saisir le premier vous-même.</translation>
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
    <message>
        <source>Export everything about %1</source>
        <translation>Tout exporter sur %1</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>Fichiers JSON (*.json)</translation>
    </message>
    <message numerus="yes">
        <source>Everything about %1 is erased, %n lead(s) included.</source>
        <translation>
            <numerusform>Tout est effacé sur %1, %n lead compris.</numerusform>
            <numerusform>Tout est effacé sur %1, %n leads compris.</numerusform>
        </translation>
    </message>
    <message>
        <source>Some of the selected contacts are too far away to be deleted with the rest: narrow the list first.</source>
        <translation>Certains des contacts sélectionnés sont trop loin pour être supprimés avec les autres&#xa0;: restreignez d&apos;abord la liste.</translation>
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
    <name>vigie::ui::DoorList</name>
    <message>
        <source>The server is away: these are the doors it told of last. Tickets are checked all the same.</source>
        <translation>Le serveur est absent&#xa0;: voici les portes qu&apos;il a données en dernier. Les billets sont contrôlés malgré tout.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Open the door</source>
        <translation>Ouvrir la porte</translation>
    </message>
</context>
<context>
    <name>vigie::ui::DraftKeeper</name>
    <message>
        <source>You wrote something here and did not save it (%1).</source>
        <translation>Vous aviez écrit ici quelque chose sans l&apos;enregistrer (%1).</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Le reprendre</translation>
    </message>
    <message>
        <source>What you write cannot be kept on this computer (is its disk full?): save before you close the window.</source>
        <translation>Ce que vous écrivez ne peut pas être conservé sur cet ordinateur (disque plein&#xa0;?)&#xa0;: enregistrez avant de fermer la fenêtre.</translation>
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
    <name>vigie::ui::EraseDialog</name>
    <message>
        <source>Erase everything about %1</source>
        <translation>Tout effacer sur %1</translation>
    </message>
    <message>
        <source>The contact goes with its leads, conversations, reports, mail and tasks, and its words are taken out of the audit log. This cannot be undone.</source>
        <translation>Le contact disparaît avec ses leads, conversations, rapports, e-mails et tâches, et ses mots sont retirés du journal d&apos;audit. C&apos;est irréversible.</translation>
    </message>
    <message>
        <source>To go on, write its name: %1</source>
        <translation>Pour continuer, écrivez son nom&#xa0;: %1</translation>
    </message>
    <message>
        <source>Erase everything</source>
        <translation>Tout effacer</translation>
    </message>
</context>
<context>
    <name>vigie::ui::EventAgenda</name>
    <message>
        <source>Nothing to be seen here: choose other events above, or search for less.</source>
        <translation>Rien à voir ici : choisissez d&apos;autres événements ci-dessus, ou cherchez moins précisément.</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Voir plus</translation>
    </message>
    <message>
        <source>Show later events</source>
        <translation>Voir les événements suivants</translation>
    </message>
</context>
<context>
    <name>vigie::ui::EventDetail</name>
    <message numerus="yes">
        <source>%n event(s) selected</source>
        <translation>
            <numerusform>%n événement sélectionné</numerusform>
            <numerusform>%n événements sélectionnés</numerusform>
        </translation>
    </message>
    <message>
        <source>Select an event to see when it is and who comes.</source>
        <translation>Sélectionnez un événement pour voir quand il a lieu et qui vient.</translation>
    </message>
    <message>
        <source>Stop waiting</source>
        <translation>Se retirer</translation>
    </message>
    <message>
        <source>Don&apos;t attend</source>
        <translation>Se retirer</translation>
    </message>
    <message>
        <source>Wait for a place</source>
        <translation>Attendre une place</translation>
    </message>
    <message>
        <source>Attend</source>
        <translation>Participer</translation>
    </message>
    <message>
        <source>Times of %1</source>
        <translation>Heures de %1</translation>
    </message>
    <message>
        <source>For you: %1</source>
        <translation>Pour vous&#xa0;: %1</translation>
    </message>
    <message>
        <source>Organised by %1</source>
        <translation>Organisé par %1</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Export for calendars…</source>
        <translation>Exporter pour un agenda…</translation>
    </message>
    <message>
        <source>Cancel the event…</source>
        <translation>Annuler l&apos;événement…</translation>
    </message>
    <message>
        <source>Let it take place after all</source>
        <translation>Le rétablir</translation>
    </message>
    <message>
        <source>Search who comes</source>
        <translation>Chercher un participant</translation>
    </message>
    <message>
        <source>%1 waits for a place.</source>
        <translation>%1 attend une place.</translation>
    </message>
    <message>
        <source>%1 comes.</source>
        <translation>%1 vient.</translation>
    </message>
    <message>
        <source>People for “%1”</source>
        <translation>Des gens pour «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt *.xlsx *.xlsm)</source>
        <translation>Tableaux (*.csv *.tsv *.txt *.xlsx *.xlsm)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>The tickets are on their way to all who come and have an address.</source>
        <translation>Les billets partent à tous ceux qui viennent et ont une adresse.</translation>
    </message>
    <message>
        <source>Add somebody…</source>
        <translation>Ajouter quelqu&apos;un…</translation>
    </message>
    <message>
        <source>Add people from a file…</source>
        <translation>Ajouter des gens d&apos;un fichier…</translation>
    </message>
    <message>
        <source>Send all tickets by mail</source>
        <translation>Envoyer tous les billets par e-mail</translation>
    </message>
</context>
<context>
    <name>vigie::ui::EventDialog</name>
    <message>
        <source>New event</source>
        <translation>Nouvel événement</translation>
    </message>
    <message>
        <source>%1 (required)</source>
        <translation>%1 (obligatoire)</translation>
    </message>
    <message>
        <source>Whoever wants to may come</source>
        <translation>Sans limite</translation>
    </message>
    <message>
        <source>A room, an address, a link</source>
        <translation>Une salle, une adresse, un lien</translation>
    </message>
    <message>
        <source>Create event</source>
        <translation>Créer l&apos;événement</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>There is no such time zone: choose one of the list.</source>
        <translation>Ce fuseau horaire n&apos;existe pas&#xa0;: choisissez-en un dans la liste.</translation>
    </message>
    <message>
        <source> min before</source>
        <translation> min avant</translation>
    </message>
    <message>
        <source>Tickets are valid from then on.</source>
        <translation>Les billets sont valables à partir de là.</translation>
    </message>
</context>
<context>
    <name>vigie::ui::EventEndDialog</name>
    <message>
        <source>Cancel “%1”</source>
        <translation>Annuler «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Delete “%1”</source>
        <translation>Supprimer «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>It stays in sight as cancelled, and nobody can say any more that they come. It can be restored.</source>
        <translation>Il reste visible comme annulé, et plus personne ne peut s&apos;y inscrire. Il peut être rétabli.</translation>
    </message>
    <message>
        <source>Those who wanted to come are told.</source>
        <translation>Ceux qui voulaient venir en sont informés.</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Supprimer définitivement</translation>
    </message>
    <message>
        <source>Yes, cancel the event</source>
        <translation>Oui, annuler l&apos;événement</translation>
    </message>
    <message>
        <source>The event goes with the list of those who come. Nobody is told, and it cannot be undone; to call it off, cancel it.</source>
        <translation>L&apos;événement disparaît avec la liste de ceux qui viennent. Personne n&apos;est averti, et c&apos;est irréversible&#xa0;; pour y renoncer, annulez-le.</translation>
    </message>
</context>
<context>
    <name>vigie::ui::EventMonth</name>
    <message>
        <source>Today</source>
        <translation>Aujourd&apos;hui</translation>
    </message>
    <message>
        <source>The month before</source>
        <translation>Mois précédent</translation>
    </message>
    <message>
        <source>The month after</source>
        <translation>Mois suivant</translation>
    </message>
    <message>
        <source>The first %1 events are shown: search for fewer</source>
        <translation>Les %1 premiers événements sont affichés&#xa0;: cherchez-en moins</translation>
    </message>
</context>
<context>
    <name>vigie::ui::EventsPage</name>
    <message>
        <source>Upcoming</source>
        <translation>À venir</translation>
    </message>
    <message>
        <source>I attend</source>
        <translation>J&apos;y participe</translation>
    </message>
    <message>
        <source>Past</source>
        <translation>Passés</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulés</translation>
    </message>
    <message>
        <source>No event fits</source>
        <translation>Aucun événement ne correspond</translation>
    </message>
    <message>
        <source>Nothing here for these words and this time.</source>
        <translation>Rien pour ces mots et cette période.</translation>
    </message>
    <message>
        <source>Show what is to come</source>
        <translation>Voir ce qui est à venir</translation>
    </message>
    <message>
        <source>Nothing is planned</source>
        <translation>Rien n&apos;est prévu</translation>
    </message>
    <message>
        <source>What takes place stands here: when, where and who comes. Full events keep a waiting list by themselves.</source>
        <translation>Ce qui a lieu est ici&#xa0;: quand, où et qui vient. Un événement complet tient lui-même sa liste d&apos;attente.</translation>
    </message>
    <message>
        <source>New event</source>
        <translation>Nouvel événement</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>Exporter %1</translation>
    </message>
    <message>
        <source>Calendar files (*.ics)</source>
        <translation>Fichiers d&apos;agenda (*.ics)</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>Search events</source>
        <translation>Chercher un événement</translation>
    </message>
    <message>
        <source>As a list</source>
        <translation>En liste</translation>
    </message>
    <message>
        <source>As a month</source>
        <translation>En mois</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>“%1” moved: %2</source>
        <translation>«&#xa0;%1&#xa0;» déplacé&#xa0;: %2</translation>
    </message>
    <message>
        <source>Show them in a calendar program</source>
        <translation>Les afficher dans un agenda</translation>
    </message>
    <message>
        <source>As an agenda</source>
        <translation>En agenda</translation>
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
        <translation>Enregistré entre-temps&#xa0;: %1</translation>
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
    <name>vigie::ui::FormSection</name>
    <message>
        <source>The form has a new address: put it into your pages.</source>
        <translation>Le formulaire a une nouvelle adresse&#xa0;: mettez-la dans vos pages.</translation>
    </message>
    <message>
        <source>Web form</source>
        <translation>Formulaire web</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Page of thanks</source>
        <translation>Page de remerciement</translation>
    </message>
    <message>
        <source>Pages that may send it</source>
        <translation>Pages qui peuvent l&apos;envoyer</translation>
    </message>
    <message>
        <source>What visitors fill in on your website becomes a lead, with its score and its owner.</source>
        <translation>Ce que les visiteurs remplissent sur votre site devient un lead, avec son score et son responsable.</translation>
    </message>
    <message>
        <source>The form is open</source>
        <translation>Le formulaire est ouvert</translation>
    </message>
    <message>
        <source>Of leads whose form has no field of that name.</source>
        <translation>Des leads dont le formulaire n&apos;a pas de champ de ce nom.</translation>
    </message>
    <message>
        <source>Separated by commas.</source>
        <translation>Séparées par des virgules.</translation>
    </message>
    <message>
        <source>Where visitors are sent afterwards. Empty: a page of Vigie&apos;s thanks them.</source>
        <translation>Où les visiteurs vont ensuite. Vide&#xa0;: une page de Vigie les remercie.</translation>
    </message>
    <message>
        <source>In your pages</source>
        <translation>Dans vos pages</translation>
    </message>
    <message>
        <source>A form to begin with. Add fields as you like: those Vigie does not know go into the lead&apos;s notes. Leave the hidden one in, it keeps programs away.</source>
        <translation>Un formulaire pour commencer. Ajoutez des champs à votre guise&#xa0;: ceux que Vigie ne connaît pas vont dans les notes du lead. Laissez le champ caché, il tient les robots à l&apos;écart.</translation>
    </message>
    <message>
        <source>The form, in HTML</source>
        <translation>Le formulaire, en HTML</translation>
    </message>
    <message>
        <source>Save once, and the form for your pages stands here.</source>
        <translation>Enregistrez une fois, et le formulaire pour vos pages sera ici.</translation>
    </message>
    <message>
        <source>The form&apos;s address</source>
        <translation>L&apos;adresse du formulaire</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Copy the form</source>
        <translation>Copier le formulaire</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Copier l&apos;adresse</translation>
    </message>
    <message>
        <source>New address</source>
        <translation>Nouvelle adresse</translation>
    </message>
    <message>
        <source>The old one stops working. Go on?</source>
        <translation>L&apos;ancienne cessera de fonctionner. Continuer&#xa0;?</translation>
    </message>
    <message>
        <source>One address a line, such as https://shop.example or *.shop.example. None: every page.</source>
        <translation>Une adresse par ligne, comme https://shop.example ou *.shop.example. Aucune&#xa0;: toutes les pages.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
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
    <name>vigie::ui::GuestListDialog</name>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 ne peut pas être lu&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 is larger than a megabyte: leave out the columns that are not needed, or split it.</source>
        <translation>%1 dépasse un mégaoctet&#xa0;: retirez les colonnes inutiles, ou divisez-le.</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Laissée de côté</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nom de famille</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>%1 – such as %2</source>
        <translation>%1 – par exemple %2</translation>
    </message>
    <message>
        <source>What %1 is</source>
        <translation>Ce qu&apos;est %1</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) can be added.</source>
        <translation>
            <numerusform>%n personne peut être ajoutée.</numerusform>
            <numerusform>%n personnes peuvent être ajoutées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) cannot:</source>
        <translation>
            <numerusform>%n ligne ne le peut pas&#xa0;:</numerusform>
            <numerusform>%n lignes ne le peuvent pas&#xa0;:</numerusform>
        </translation>
    </message>
    <message>
        <source>row %1: %2</source>
        <translation>ligne %1&#xa0;: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) come.</source>
        <translation>
            <numerusform>%n personne vient.</numerusform>
            <numerusform>%n personnes viennent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait(s) for a place.</source>
        <translation>
            <numerusform>%n attend une place.</numerusform>
            <numerusform>%n attendent une place.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n was (were) on the list already.</source>
        <translation>
            <numerusform>%n était déjà sur la liste.</numerusform>
            <numerusform>%n étaient déjà sur la liste.</numerusform>
        </translation>
    </message>
    <message>
        <source>People for “%1”</source>
        <translation>Des gens pour «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>What the columns of %1 are. Each person needs an e-mail address; who is no contact yet becomes one.</source>
        <translation>Ce que sont les colonnes de %1. Il faut une adresse e-mail par personne&#xa0;; qui n&apos;est pas encore un contact le devient.</translation>
    </message>
    <message>
        <source>The first row names the columns</source>
        <translation>La première ligne nomme les colonnes</translation>
    </message>
    <message>
        <source>Take them off the list again</source>
        <translation>Les retirer de la liste</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
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
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message numerus="yes">
        <source>Add %n person(s)</source>
        <translation>
            <numerusform>Ajouter %n personne</numerusform>
            <numerusform>Ajouter %n personnes</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Lecture du fichier…</translation>
    </message>
    <message>
        <source>Adding them…</source>
        <translation>Ajout en cours…</translation>
    </message>
    <message>
        <source>Taking them off the list…</source>
        <translation>Retrait en cours…</translation>
    </message>
    <message>
        <source>The list is as it was before. Whoever became a contact remains one.</source>
        <translation>La liste est comme avant. Qui est devenu un contact le reste.</translation>
    </message>
    <message numerus="yes">
        <source>%n could not be added.</source>
        <translation>
            <numerusform>%n n&apos;a pas pu être ajoutée.</numerusform>
            <numerusform>%n n&apos;ont pas pu être ajoutées.</numerusform>
        </translation>
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
        <translation>La touche&#xa0;? montre tous les raccourcis.</translation>
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
    <name>vigie::ui::ImportColumnsStep</name>
    <message>
        <source>What %1 is</source>
        <translation>Ce qu&apos;est %1</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Try it first</source>
        <translation>Essayer d&apos;abord</translation>
    </message>
    <message>
        <source>Trying: %1 %. %2.</source>
        <translation>Essai&#xa0;: %1&#xa0;%. %2.</translation>
    </message>
    <message>
        <source>It would be: %1.</source>
        <translation>Ce serait&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The file is being read.</source>
        <translation>Lecture du fichier en cours.</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>Colonnes du fichier</translation>
    </message>
    <message>
        <source>The first rows, as leads</source>
        <translation>Les premières lignes, en leads</translation>
    </message>
    <message>
        <source>A lead is there already when</source>
        <translation>Un lead existe déjà quand</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Dans ce cas</translation>
    </message>
    <message>
        <source>The first row names the columns</source>
        <translation>La première ligne nomme les colonnes</translation>
    </message>
    <message>
        <source>Columns are separated by</source>
        <translation>Séparateur de colonnes</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Encodage</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Feuille</translation>
    </message>
    <message>
        <source>Status, where the file has none</source>
        <translation>Statut, si le fichier n&apos;en dit rien</translation>
    </message>
    <message>
        <source>Source, where the file has none</source>
        <translation>Source, si le fichier n&apos;en dit rien</translation>
    </message>
    <message>
        <source>Tags for all</source>
        <translation>Étiquettes pour tous</translation>
    </message>
    <message>
        <source>Separated by commas</source>
        <translation>Séparées par des virgules</translation>
    </message>
    <message>
        <source>Owner, where the file has none</source>
        <translation>Responsable, si le fichier n&apos;en dit rien</translation>
    </message>
    <message>
        <source>Another file</source>
        <translation>Un autre fichier</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
</context>
<context>
    <name>vigie::ui::ImportDialog</name>
    <message>
        <source>Import leads</source>
        <translation>Importer des leads</translation>
    </message>
    <message>
        <source>From a spreadsheet or another program: CSV or XLSX, up to a million rows and more.</source>
        <translation>D&apos;un tableur ou d&apos;un autre logiciel&#xa0;: CSV ou XLSX, jusqu&apos;à un million de lignes et plus.</translation>
    </message>
    <message>
        <source>Say what each column is. Nothing is imported before you ask for it.</source>
        <translation>Indiquez ce qu&apos;est chaque colonne. Rien n&apos;est importé avant que vous ne le demandiez.</translation>
    </message>
    <message>
        <source>The server goes on when you close this window.</source>
        <translation>Le serveur continue si vous fermez cette fenêtre.</translation>
    </message>
</context>
<context>
    <name>vigie::ui::ImportFileStep</name>
    <message>
        <source>Import leads</source>
        <translation>Importer des leads</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt *.xlsx *.xlsm)</source>
        <translation>Tableaux (*.csv *.tsv *.txt *.xlsx *.xlsm)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Ouvrir %1</translation>
    </message>
    <message>
        <source>Forget this import; its leads stay</source>
        <translation>Oublier cet import&#xa0;; ses leads restent</translation>
    </message>
    <message>
        <source>Sending the file…</source>
        <translation>Envoi du fichier…</translation>
    </message>
    <message>
        <source>Drop a file here, or choose one</source>
        <translation>Déposez un fichier ici, ou choisissez-en un</translation>
    </message>
    <message>
        <source>The first row may name the columns. You see what will be imported before it is.</source>
        <translation>La première ligne peut nommer les colonnes. Vous voyez ce qui sera importé avant l&apos;import.</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Choisir un fichier…</translation>
    </message>
    <message>
        <source>How much of the file is sent</source>
        <translation>Part du fichier envoyée</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Past imports</source>
        <translation>Imports passés</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>vigie::ui::ImportPreview</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
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
        <source>Company</source>
        <translation>Société</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <translation>Ligne %1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>vigie::ui::ImportRunStep</name>
    <message>
        <source>Keep the refused rows</source>
        <translation>Garder les lignes refusées</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Valeurs séparées par des virgules (*.csv)</translation>
    </message>
    <message>
        <source>Refused rows of %1.csv</source>
        <translation>Lignes refusées de %1.csv</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>Impossible d&apos;écrire %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>The refused rows are in %1.</source>
        <translation>Les lignes refusées sont dans %1.</translation>
    </message>
    <message>
        <source>Being undone…</source>
        <translation>Annulation en cours…</translation>
    </message>
    <message>
        <source>Being imported…</source>
        <translation>Import en cours…</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Interrompu</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Quelque chose n&apos;a pas marché</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importé</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were written in another encoding than the file, and were read as Western European.</source>
        <translation>
            <numerusform>%n ligne n&apos;était pas dans l&apos;encodage du fichier&#xa0;: elle a été lue comme de l&apos;Europe occidentale.</numerusform>
            <numerusform>%n lignes n&apos;étaient pas dans l&apos;encodage du fichier&#xa0;: elles ont été lues comme de l&apos;Europe occidentale.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep the refused rows…</source>
        <translation>Garder les lignes refusées…</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>Annuler l&apos;import</translation>
    </message>
    <message>
        <source>Undo all of it?</source>
        <translation>Tout annuler&#xa0;?</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>vigie::ui::InvitationDetail</name>
    <message>
        <source>Select an invitation to see what has become of it.</source>
        <translation>Sélectionnez une invitation pour voir ce qu&apos;elle est devenue.</translation>
    </message>
    <message>
        <source>Invited on %1.</source>
        <translation>Invitation du %1.</translation>
    </message>
    <message>
        <source>Came in on %1.</source>
        <translation>Arrivée le %1.</translation>
    </message>
    <message>
        <source>The link has ended: invite them again.</source>
        <translation>Le lien a expiré&#xa0;: invitez la personne à nouveau.</translation>
    </message>
    <message>
        <source>The link works until %1. It was shown once: when it is lost, withdraw the invitation and make another.</source>
        <translation>Le lien est valable jusqu&apos;au %1. Il n&apos;a été affiché qu&apos;une fois&#xa0;: s&apos;il est perdu, retirez l&apos;invitation et créez-en une autre.</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirer l&apos;invitation</translation>
    </message>
    <message>
        <source>Withdraw it now?</source>
        <translation>La retirer&#x202f;?</translation>
    </message>
</context>
<context>
    <name>vigie::ui::InvitationList</name>
    <message>
        <source>Nobody is invited</source>
        <translation>Personne n&apos;est invité</translation>
    </message>
    <message>
        <source>Invite a colleague: you get a link to hand over, and they choose their own password.</source>
        <translation>Invitez un collègue&#xa0;: vous obtenez un lien à lui remettre, et il choisit son propre mot de passe.</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Inviter</translation>
    </message>
    <message>
        <source>Invitations</source>
        <translation>Invitations</translation>
    </message>
</context>
<context>
    <name>vigie::ui::InviteDialog</name>
    <message>
        <source>Invite somebody</source>
        <translation>Inviter quelqu&apos;un</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Inviter</translation>
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
    <name>vigie::ui::LanguageSection</name>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Of this window, at once and without a restart.</source>
        <translation>Celle de cette fenêtre, aussitôt et sans redémarrage.</translation>
    </message>
    <message>
        <source>Dates and numbers look like this: %1, %2</source>
        <extracomment>an example of how dates and numbers look: &quot;18 November 2026 14:32, 1,234,567.8&quot;</extracomment>
        <translation>Les dates et les nombres s&apos;écrivent ainsi&#xa0;: %1, %2</translation>
    </message>
</context>
<context>
    <name>vigie::ui::LeadBoard</name>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Show in the list</source>
        <translation>Afficher dans la liste</translation>
    </message>
    <message>
        <source>Move to %1</source>
        <extracomment>a status: &quot;Move to Won&quot;</extracomment>
        <translation>Passer à «&#xa0;%1&#xa0;»</translation>
    </message>
</context>
<context>
    <name>vigie::ui::LeadBoardColumn</name>
    <message>
        <source>Could not be loaded.</source>
        <translation>Impossible de charger.</translation>
    </message>
    <message>
        <source>No lead here.</source>
        <translation>Aucun lead ici.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a column of the board and how many leads it has: &quot;Contacted: 12&quot;</extracomment>
        <translation>%1&#xa0;: %2</translation>
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
    <message>
        <source>Change them…</source>
        <translation>Les modifier…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
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
    <message>
        <source>%1 (%2)</source>
        <extracomment>a lead and its status: &quot;Ana Lovelace (Won)&quot;</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>There already is: %1</source>
        <translation>Il y a déjà&#xa0;: %1</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
</context>
<context>
    <name>vigie::ui::LeadFilterChips</name>
    <message>
        <source>Source: %1</source>
        <translation>Source&#xa0;: %1</translation>
    </message>
    <message>
        <source>Owner: %1</source>
        <translation>Responsable&#xa0;: %1</translation>
    </message>
    <message>
        <source>Score of at least %1</source>
        <translation>Score d&apos;au moins %1</translation>
    </message>
    <message>
        <source>Created from %1</source>
        <translation>Créé depuis le %1</translation>
    </message>
    <message>
        <source>Created before %1</source>
        <translation>Créé avant le %1</translation>
    </message>
    <message>
        <source>Take this filter away</source>
        <translation>Retirer ce filtre</translation>
    </message>
</context>
<context>
    <name>vigie::ui::LeadFilterPanel</name>
    <message>
        <source>Anybody</source>
        <translation>Tout le monde</translation>
    </message>
    <message>
        <source>Score of at least</source>
        <translation>Score d&apos;au moins</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Peu importe</translation>
    </message>
    <message>
        <source>At any time</source>
        <translation>À tout moment</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd&apos;hui</translation>
    </message>
    <message>
        <source>In the last 7 days</source>
        <translation>Ces 7 derniers jours</translation>
    </message>
    <message>
        <source>In the last 30 days</source>
        <translation>Ces 30 derniers jours</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Cette année</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Effacer les filtres</translation>
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
    <name>vigie::ui::LeadMenu</name>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Add a tag…</source>
        <translation>Ajouter une étiquette…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Set the status</source>
        <translation>Définir le statut</translation>
    </message>
    <message>
        <source>Give to</source>
        <translation>Confier à</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Personne</translation>
    </message>
</context>
<context>
    <name>vigie::ui::LeadWork</name>
    <message>
        <source>%1 was not deleted. %2</source>
        <translation>%1 n&apos;a pas été supprimé. %2</translation>
    </message>
    <message>
        <source>The last change is still under way: wait for its end.</source>
        <translation>Le dernier changement est encore en cours&#xa0;: attendez qu&apos;il se termine.</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>Ajouter une étiquette</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Étiquette</translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s) deleted</source>
        <translation>
            <numerusform>%n lead supprimé</numerusform>
            <numerusform>%n leads supprimés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changed %1 of %n lead(s)…</source>
        <translation>
            <numerusform>%1 modifié sur %n…</numerusform>
            <numerusform>%1 modifiés sur %n leads…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s) could not be changed. %1</source>
        <translation>
            <numerusform>%n lead n&apos;a pas pu être modifié. %1</numerusform>
            <numerusform>%n leads n&apos;ont pas pu être modifiés. %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s) changed</source>
        <translation>
            <numerusform>%n lead modifié</numerusform>
            <numerusform>%n leads modifiés</numerusform>
        </translation>
    </message>
    <message>
        <source>Some of the selected leads are too far away to be changed with the rest: narrow the list first.</source>
        <translation>Certains leads sélectionnés sont trop loin pour être modifiés avec les autres&#xa0;: restreignez d&apos;abord la liste.</translation>
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
        <source>New lead</source>
        <translation>Nouveau lead</translation>
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
        <source>Narrow the list</source>
        <translation>Restreindre la liste</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
    <message>
        <source>Leads come from your forms, calls and chats, out of a file, or you enter the first one yourself.</source>
        <translation>Les leads viennent de vos formulaires, appels et conversations, d&apos;un fichier, ou bien vous saisissez le premier vous-même.</translation>
    </message>
    <message>
        <source>Import leads from a file</source>
        <translation>Importer des leads d&apos;un fichier</translation>
    </message>
    <message>
        <source>As a list</source>
        <translation>En liste</translation>
    </message>
    <message>
        <source>As a board</source>
        <translation>En tableau</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>vigie::ui::LinkDialog</name>
    <message>
        <source>Invitation</source>
        <translation>Invitation</translation>
    </message>
    <message>
        <source>Hand this link to %1: with it they choose a password and are in. It works once, until %2.</source>
        <translation>Remettez ce lien à %1&#xa0;: il permet de choisir un mot de passe et d&apos;entrer. Il sert une fois, jusqu&apos;au %2.</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Nouveau mot de passe</translation>
    </message>
    <message>
        <source>Hand this link to %1: with it they choose a new password, which ends their sessions. It works once, until %2.</source>
        <translation>Remettez ce lien à %1&#xa0;: il permet de choisir un nouveau mot de passe, ce qui ferme ses sessions. Il sert une fois, jusqu&apos;au %2.</translation>
    </message>
    <message>
        <source>The link is not shown again. Whoever has it gets in: hand it over on a safe way.</source>
        <translation>Le lien ne sera plus affiché. Quiconque l&apos;a peut entrer&#xa0;: remettez-le par une voie sûre.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
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
    <message>
        <source>Make this computer a station</source>
        <translation>Faire de cet ordinateur un poste</translation>
    </message>
    <message>
        <source>Paste the link somebody sent you or your new server printed, or scan the code for a station.</source>
        <translation>Collez le lien qu&apos;on vous a envoyé ou qu&apos;a affiché votre nouveau serveur, ou scannez le code d&apos;un poste.</translation>
    </message>
    <message>
        <source>Scan the code with the camera</source>
        <translation>Scanner le code avec la caméra</translation>
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
    <name>vigie::ui::MailSection</name>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>Clé d&apos;API</translation>
    </message>
    <message>
        <source>Mail is given to</source>
        <translation>Les e-mails sont remis à</translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation>Serveur de messagerie</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Chiffrement</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>Domain at Mailgun</source>
        <translation>Domaine chez Mailgun</translation>
    </message>
    <message>
        <source>Address of the service</source>
        <translation>Adresse du service</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Expéditeur</translation>
    </message>
    <message>
        <source>The sender&apos;s name</source>
        <translation>Nom de l&apos;expéditeur</translation>
    </message>
    <message>
        <source>Answers go to</source>
        <translation>Réponses à</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Reports and messages to leads go out by your own mail server or service.</source>
        <translation>Rapports et messages aux leads partent par votre propre serveur ou service.</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Essai</translation>
    </message>
    <message>
        <source>With the settings as they are saved.</source>
        <translation>Avec les réglages enregistrés.</translation>
    </message>
    <message>
        <source>Whom the server was set up with</source>
        <translation>Le service du serveur</translation>
    </message>
    <message>
        <source>A mail server (SMTP)</source>
        <translation>Un serveur de messagerie (SMTP)</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>STARTTLS</source>
        <translation>STARTTLS</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Empty: to the sender.</source>
        <translation>Vide&#xa0;: à l&apos;expéditeur.</translation>
    </message>
    <message>
        <source>Where the service tells of mail that came back</source>
        <translation>Où le service signale les e-mails revenus</translation>
    </message>
    <message>
        <source>Enter this address at the service, so that it tells of mail that came back.</source>
        <translation>Indiquez cette adresse au service, pour qu&apos;il signale les e-mails revenus.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>Send a test</source>
        <translation>Envoyer un essai</translation>
    </message>
    <message>
        <source>kept; write another to replace it</source>
        <translation>conservé&#xa0;; saisissez-en un autre pour le remplacer</translation>
    </message>
    <message>
        <source>The server itself was set up with nobody.</source>
        <translation>Le serveur lui-même n&apos;a pas de service d&apos;envoi.</translation>
    </message>
    <message>
        <source>The server was set up with %1.</source>
        <translation>Le serveur utilise %1.</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Envoi…</translation>
    </message>
    <message>
        <source>It was taken in %1 s: look into the mailbox.</source>
        <translation>Accepté en %1 s&#xa0;: regardez dans la boîte.</translation>
    </message>
</context>
<context>
    <name>vigie::ui::MainWindow</name>
    <message>
        <source>Vigie found no keychain on this computer to keep your session in: you will sign in again next time.</source>
        <translation>Vigie n&apos;a pas trouvé sur cet ordinateur de trousseau où garder votre session&#xa0;: vous devrez vous reconnecter la prochaine fois.</translation>
    </message>
    <message>
        <source>Vigie found no keychain on this computer to keep the station&apos;s key in: it will have to be added again next time.</source>
        <translation>Vigie n&apos;a trouvé sur cet ordinateur aucun trousseau où garder la clé du poste&#xa0;: il faudra l&apos;ajouter de nouveau la prochaine fois.</translation>
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
        <translation>Choisissez celui à garder. Il reçoit les coordonnées, les leads et le fil de l&apos;autre&#xa0;; une fusion peut être annulée.</translation>
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
    <name>vigie::ui::MonthGrid</name>
    <message>
        <source>Calendar: %1</source>
        <translation>Agenda&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n événement</numerusform>
            <numerusform>%n événements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+%n more</source>
        <translation>
            <numerusform>+%n autre</numerusform>
            <numerusform>+%n autres</numerusform>
        </translation>
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
    <message>
        <source>You wanted to be reminded of it.</source>
        <translation>Vous vouliez qu&apos;on vous le rappelle.</translation>
    </message>
    <message>
        <source>For %1</source>
        <translation>Pour %1</translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s)</source>
        <translation>
            <numerusform>%n rappel</numerusform>
            <numerusform>%n rappels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::ui::OneTimeSecret</name>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Shown once, to be copied</source>
        <translation>Affiché une seule fois, à copier</translation>
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
    <name>vigie::ui::PasswordCard</name>
    <message>
        <source>Your password is changed. Your other sessions are ended.</source>
        <translation>Votre mot de passe est changé. Vos autres sessions sont fermées.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>A new one ends all your other sessions.</source>
        <translation>En changer ferme toutes vos autres sessions.</translation>
    </message>
    <message>
        <source>Present password</source>
        <translation>Mot de passe actuel</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Nouveau mot de passe</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>Changer le mot de passe</translation>
    </message>
    <message>
        <source>Leave it empty where you never had one.</source>
        <translation>Laissez vide si vous n&apos;en avez jamais eu.</translation>
    </message>
</context>
<context>
    <name>vigie::ui::PasswordEdit</name>
    <message>
        <source>Hide the password</source>
        <translation>Masquer le mot de passe</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Afficher le mot de passe</translation>
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
        <translation>Deux contacts qui sont une même personne peuvent être réunis&#xa0;; les fusions faites figurent ici.</translation>
    </message>
    <message>
        <source>%1, undone %2</source>
        <translation>%1, annulée&#xa0;: %2</translation>
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
    <name>vigie::ui::PeriodChoice</name>
    <message>
        <source>7 days</source>
        <translation>7 jours</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 jours</translation>
    </message>
    <message>
        <source>13 weeks</source>
        <translation>13 semaines</translation>
    </message>
    <message>
        <source>12 months</source>
        <translation>12 mois</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Dates</translation>
    </message>
    <message>
        <source>From one day to another</source>
        <translation>D&apos;un jour à un autre</translation>
    </message>
    <message>
        <source>Period: %1</source>
        <translation>Période&#xa0;: %1</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
</context>
<context>
    <name>vigie::ui::PermissionModel</name>
    <message>
        <source>%1 may %2</source>
        <extracomment>%1: people of a role; %2: what they may do</extracomment>
        <translation>%1 peuvent %2</translation>
    </message>
    <message>
        <source>%1 may not %2</source>
        <translation>%1 ne peuvent pas %2</translation>
    </message>
</context>
<context>
    <name>vigie::ui::PermissionPage</name>
    <message>
        <source>What each role may do</source>
        <translation>Ce que chaque rôle permet</translation>
    </message>
</context>
<context>
    <name>vigie::ui::PersonMenu</name>
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
    <name>vigie::ui::PlaceCard</name>
    <message numerus="yes">
        <source>%1: %n person(s) here now</source>
        <extracomment>a place, how many are there, and who</extracomment>
        <translation>
            <numerusform>%1&#xa0;: %n personne ici en ce moment</numerusform>
            <numerusform>%1&#xa0;: %n personnes ici en ce moment</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::ui::PresencePanel</name>
    <message numerus="yes">
        <source>Here now: %n person(s)</source>
        <extracomment>how many people are at how many places</extracomment>
        <translation>
            <numerusform>Ici en ce moment&#xa0;: %n personne</numerusform>
            <numerusform>Ici en ce moment&#xa0;: %n personnes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n lieu</numerusform>
            <numerusform>%n lieux</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is here now</source>
        <translation>Personne n&apos;est ici en ce moment</translation>
    </message>
    <message>
        <source>Distances from %1</source>
        <translation>Distances depuis %1</translation>
    </message>
    <message>
        <source>Measure no distances any more</source>
        <translation>Ne plus mesurer les distances</translation>
    </message>
</context>
<context>
    <name>vigie::ui::PrintedRows</name>
    <message numerus="yes">
        <source>A PDF takes %n row(s) at most: narrow the list, or export as CSV.</source>
        <translation>
            <numerusform>Un PDF prend %n ligne au plus&#xa0;: restreignez la liste, ou exportez en CSV.</numerusform>
            <numerusform>Un PDF prend %n lignes au plus&#xa0;: restreignez la liste, ou exportez en CSV.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::ui::RecordEditsBase</name>
    <message>
        <source>%1: “%2” changed</source>
        <extracomment>%1 is what a record is called, %2 the name of a field: &quot;Ana Ferreira: “Company” changed&quot;</extracomment>
        <translation>%1&#xa0;: «&#xa0;%2&#xa0;» modifié</translation>
    </message>
    <message>
        <source>%1 was not changed. %2</source>
        <translation>%1 n&apos;a pas été modifié. %2</translation>
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
    <name>vigie::ui::RecoveryCodesView</name>
    <message>
        <source>Vigie, recovery codes. Each signs in once without the app.</source>
        <translation>Vigie, codes de secours. Chacun permet de se connecter une fois sans l&apos;application.</translation>
    </message>
    <message>
        <source>Save the recovery codes</source>
        <translation>Enregistrer les codes de secours</translation>
    </message>
    <message>
        <source>Saved in %1.</source>
        <translation>Enregistré dans %1.</translation>
    </message>
    <message>
        <source>%1 could not be written: choose another place, or copy the codes.</source>
        <translation>Impossible d&apos;écrire %1&#xa0;: choisissez un autre emplacement, ou copiez les codes.</translation>
    </message>
    <message>
        <source>Each signs in once when your phone is lost. They are not shown again: copy or save them now.</source>
        <translation>Chacun permet de se connecter une fois si vous perdez votre téléphone. Ils ne seront plus affichés&#xa0;: copiez-les ou enregistrez-les maintenant.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Save as a text file</source>
        <translation>Enregistrer dans un fichier texte</translation>
    </message>
    <message>
        <source>I have kept them</source>
        <translation>Je les ai conservés</translation>
    </message>
    <message>
        <source>Recovery codes</source>
        <translation>Codes de secours</translation>
    </message>
</context>
<context>
    <name>vigie::ui::ReminderCard</name>
    <message numerus="yes">
        <source>%n reminder(s)</source>
        <translation>
            <numerusform>%n rappel</numerusform>
            <numerusform>%n rappels</numerusform>
        </translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>Rappel</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close the reminders</source>
        <translation>Fermer les rappels</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>%1 · due: %2</source>
        <translation>%1 · échéance&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>vigie::ui::RepetitionChoice</name>
    <message>
        <source>Does not repeat</source>
        <translation>Ne se répète pas</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Chaque jour</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>Chaque semaine</translation>
    </message>
    <message>
        <source>Every month</source>
        <translation>Chaque mois</translation>
    </message>
    <message>
        <source>Every year</source>
        <translation>Chaque année</translation>
    </message>
    <message>
        <source>Without end</source>
        <translation>Sans fin</translation>
    </message>
    <message>
        <source>Ends after</source>
        <translation>S&apos;arrête après</translation>
    </message>
    <message>
        <source>Ends on</source>
        <translation>S&apos;arrête le</translation>
    </message>
    <message>
        <source>When it stops to repeat</source>
        <translation>Quand la répétition s&apos;arrête</translation>
    </message>
    <message>
        <source> times</source>
        <translation> fois</translation>
    </message>
    <message>
        <source>How many times</source>
        <translation>Combien de fois</translation>
    </message>
    <message>
        <source>The last day</source>
        <translation>Le dernier jour</translation>
    </message>
</context>
<context>
    <name>vigie::ui::ReportBlock</name>
    <message>
        <source>Send again</source>
        <translation>Renvoyer</translation>
    </message>
    <message>
        <source>Write anew</source>
        <translation>Rédiger à nouveau</translation>
    </message>
    <message>
        <source>Write a report</source>
        <translation>Rédiger un rapport</translation>
    </message>
    <message>
        <source>The assistant reads and writes…</source>
        <translation>L&apos;assistant lit et rédige…</translation>
    </message>
    <message>
        <source>None yet: the assistant writes it from what was said and noted.</source>
        <translation>Pas encore&#xa0;: l&apos;assistant le rédige d&apos;après les échanges et les notes.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
</context>
<context>
    <name>vigie::ui::ReportEditor</name>
    <message>
        <source>Edit the report</source>
        <translation>Modifier le rapport</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>En bref</translation>
    </message>
    <message>
        <source>Situation</source>
        <translation>Situation</translation>
    </message>
    <message>
        <source>What is recommended</source>
        <translation>Ce qui est recommandé</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Next steps</source>
        <translation>Prochaines étapes</translation>
    </message>
    <message>
        <source>One a line: what; who; when.</source>
        <translation>Une par ligne&#xa0;: quoi&#xa0;; qui&#xa0;; quand.</translation>
    </message>
    <message>
        <source>Save as a new version</source>
        <translation>Enregistrer une nouvelle version</translation>
    </message>
</context>
<context>
    <name>vigie::ui::ReportMailDialog</name>
    <message>
        <source>Send the report</source>
        <translation>Envoyer le rapport</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Attached: %1, without the score.</source>
        <translation>Joint&#xa0;: %1, sans le score.</translation>
    </message>
    <message>
        <source>Attached: %1, with the score: for your team.</source>
        <translation>Joint&#xa0;: %1, avec le score&#xa0;: pour votre équipe.</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
</context>
<context>
    <name>vigie::ui::ReportSection</name>
    <message>
        <source>Choose a logo</source>
        <translation>Choisir un logo</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.svg *.webp *.gif *.bmp)</source>
        <translation>Images (*.png *.jpg *.jpeg *.svg *.webp *.gif *.bmp)</translation>
    </message>
    <message>
        <source>%1 is no picture: %2</source>
        <translation>%1 n&apos;est pas une image&#xa0;: %2</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>At the foot of every page</source>
        <translation>Au pied de chaque page</translation>
    </message>
    <message>
        <source>What you offer</source>
        <translation>Ce que vous proposez</translation>
    </message>
    <message>
        <source>Minutes of silence</source>
        <translation>Minutes de silence</translation>
    </message>
    <message>
        <source>And to</source>
        <translation>Et à</translation>
    </message>
    <message>
        <source>By itself</source>
        <translation>Automatiquement</translation>
    </message>
    <message>
        <source>To the lead</source>
        <translation>Au lead</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Reports are PDF files under your name.</source>
        <translation>Les rapports sont des fichiers PDF à votre nom.</translation>
    </message>
    <message>
        <source>Recommendations</source>
        <translation>Recommandations</translation>
    </message>
    <message>
        <source>Logo…</source>
        <translation>Logo…</translation>
    </message>
    <message>
        <source>Remove the logo</source>
        <translation>Retirer le logo</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>your company&apos;s name</source>
        <translation>le nom de votre société</translation>
    </message>
    <message>
        <source>Write a report once a conversation has gone quiet</source>
        <translation>Rédiger un rapport quand une conversation est terminée</translation>
    </message>
    <message>
        <source>Send it to the lead, without the score</source>
        <translation>L&apos;envoyer au lead, sans le score</translation>
    </message>
    <message>
        <source>Services, prices, what suits whom: the assistant recommends nothing else.</source>
        <translation>Services, prix, ce qui convient à qui&#xa0;: l&apos;assistant ne recommande rien d&apos;autre.</translation>
    </message>
    <message>
        <source>After so long without a word, the conversation counts as over.</source>
        <translation>Après ce silence, la conversation est considérée comme finie.</translation>
    </message>
    <message>
        <source>Addresses of your team, one a line: they get it with the score.</source>
        <translation>Adresses de votre équipe, une par ligne&#xa0;: elles le reçoivent avec le score.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
</context>
<context>
    <name>vigie::ui::ReportViewer</name>
    <message>
        <source>The file cannot be shown.</source>
        <translation>Le fichier ne peut pas être affiché.</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Introuvable</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>the hit shown, and how many</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>The whole report is copied as text.</source>
        <translation>Tout le rapport est copié en texte.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copié.</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Enregistrer le rapport</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Fichiers PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Report on %1</source>
        <translation>Rapport&#xa0;: %1</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>En entier</translation>
    </message>
    <message>
        <source>The lead&apos;s copy</source>
        <translation>Copie du lead</translation>
    </message>
    <message>
        <source>Search the report</source>
        <translation>Chercher dans le rapport</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Résultat précédent</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Résultat suivant</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Réduire</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Agrandir</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Enregistrer en PDF</translation>
    </message>
    <message>
        <source>Send…</source>
        <translation>Envoyer…</translation>
    </message>
</context>
<context>
    <name>vigie::ui::RuleCondition</name>
    <message>
        <source>What it looks at</source>
        <translation>Ce qui est regardé</translation>
    </message>
    <message>
        <source>How it compares</source>
        <translation>Comment comparer</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
</context>
<context>
    <name>vigie::ui::SaveBar</name>
    <message>
        <source>Not saved yet</source>
        <translation>Pas encore enregistré</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
</context>
<context>
    <name>vigie::ui::ScorePreviewCard</name>
    <message>
        <source>Try it on a lead</source>
        <translation>Essayer sur un lead</translation>
    </message>
    <message>
        <source>What the rules above would give it, before you save them.</source>
        <translation>Ce que les règles ci-dessus lui donneraient, avant de les enregistrer.</translation>
    </message>
    <message>
        <source>Search a lead</source>
        <translation>Rechercher un lead</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>With these rules</source>
        <extracomment>the score of a lead under the rules that are being written</extracomment>
        <translation>Avec ces règles</translation>
    </message>
    <message>
        <source>There is no lead yet to try the rules on.</source>
        <translation>Il n&apos;y a pas encore de lead sur lequel essayer les règles.</translation>
    </message>
    <message>
        <source>This lead is scored by hand: the rules leave it alone.</source>
        <translation>Le score de ce lead est fixé à la main&#xa0;: les règles n&apos;y touchent pas.</translation>
    </message>
    <message>
        <source>These rules would change its score by %1.</source>
        <translation>Ces règles changeraient son score de %1.</translation>
    </message>
    <message>
        <source>These rules would not change its score.</source>
        <translation>Ces règles ne changeraient pas son score.</translation>
    </message>
</context>
<context>
    <name>vigie::ui::ScoreRuleRow</name>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>Move or remove this rule</source>
        <translation>Déplacer ou retirer cette règle</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
</context>
<context>
    <name>vigie::ui::ScoreRulesSection</name>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Prendre les siennes</translation>
    </message>
    <message>
        <source>Rule removed</source>
        <extracomment>a rule of the score was taken out of the list</extracomment>
        <translation>Règle retirée</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Say what it is: this stands beside the points of each lead.</source>
        <translation>Nommez la raison&#xa0;: elle figure à côté des points de chaque lead.</translation>
    </message>
    <message>
        <source>Say what it compares with.</source>
        <translation>Indiquez à quoi comparer.</translation>
    </message>
    <message>
        <source>Saved: every lead is being scored anew, but those scored by hand.</source>
        <translation>Enregistré&#xa0;: tous les scores sont recalculés, sauf ceux fixés à la main.</translation>
    </message>
    <message>
        <source>Score rules</source>
        <translation>Règles de score</translation>
    </message>
    <message>
        <source>A lead&apos;s score is the sum of the points of all rules that hold, kept between 0 and 100. Saving scores every lead anew.</source>
        <translation>Le score d&apos;un lead est la somme des points des règles qui s&apos;appliquent, ramenée entre 0 et 100. Enregistrer recalcule tous les scores.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Looks at</source>
        <translation>Regarde</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation>Ajouter une règle</translation>
    </message>
    <message>
        <source>Back to Vigie&apos;s rules</source>
        <translation>Revenir aux règles de Vigie</translation>
    </message>
    <message>
        <source>Brings in the rules Vigie comes with. Nothing is saved by it.</source>
        <translation>Reprend les règles fournies avec Vigie, sans rien enregistrer.</translation>
    </message>
    <message>
        <source>Somebody else saved other rules meanwhile: some of yours are not among them. Saving yours replaces theirs.</source>
        <translation>Quelqu&apos;un d&apos;autre a enregistré d&apos;autres règles entre-temps&#xa0;: certaines des vôtres n&apos;y sont pas. Enregistrer les vôtres remplace les siennes.</translation>
    </message>
    <message>
        <source>Somebody else saved other rules meanwhile: %1. Saving yours replaces them.</source>
        <translation>Quelqu&apos;un d&apos;autre a enregistré d&apos;autres règles entre-temps&#xa0;: %1. Enregistrer les vôtres les remplace.</translation>
    </message>
</context>
<context>
    <name>vigie::ui::SecondFactorCard</name>
    <message>
        <source>The second factor is off.</source>
        <translation>Le second facteur est désactivé.</translation>
    </message>
    <message>
        <source>Second factor</source>
        <translation>Second facteur</translation>
    </message>
    <message>
        <source>A code from an app on your phone, besides the password: a stolen password alone then opens nothing.</source>
        <translation>Un code d&apos;une application de votre téléphone, en plus du mot de passe&#xa0;: un mot de passe volé ne suffit alors plus.</translation>
    </message>
    <message>
        <source>Three steps: scan, type the code, keep the recovery codes.</source>
        <translation>Trois étapes&#xa0;: scanner, saisir le code, conserver les codes de secours.</translation>
    </message>
    <message>
        <source>The second factor is on. Keep these codes where only you find them.</source>
        <translation>Le second facteur est actif. Gardez ces codes là où vous seul les trouverez.</translation>
    </message>
    <message>
        <source>It is on: signing in asks for a code from your app, or for a recovery code.</source>
        <translation>Il est actif&#xa0;: la connexion demande un code de votre application, ou un code de secours.</translation>
    </message>
    <message>
        <source>Set up a second factor</source>
        <translation>Configurer un second facteur</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>Votre mot de passe</translation>
    </message>
    <message>
        <source>Turn the second factor off</source>
        <translation>Désactiver le second facteur</translation>
    </message>
    <message>
        <source>QR code of the secret beside it</source>
        <translation>Code QR de la clé affichée à côté</translation>
    </message>
    <message>
        <source>Scan this with an authenticator app, or type the key into it.</source>
        <translation>Scannez ce code avec une application d&apos;authentification, ou saisissez-y la clé.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>Copy the key</source>
        <translation>Copier la clé</translation>
    </message>
    <message>
        <source>Code from the app</source>
        <translation>Code de l&apos;application</translation>
    </message>
    <message>
        <source>Six digits</source>
        <translation>Six chiffres</translation>
    </message>
    <message>
        <source>Turn on</source>
        <translation>Activer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>It confirms that it is you. Leave it empty where you never had one.</source>
        <translation>Il confirme que c&apos;est bien vous. Laissez vide si vous n&apos;en avez jamais eu.</translation>
    </message>
</context>
<context>
    <name>vigie::ui::ServerSection</name>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>This computer and the server agree on the time.</source>
        <translation>Cet ordinateur et le serveur sont à la même heure.</translation>
    </message>
    <message>
        <source>The server&apos;s clock is %1 s ahead of this computer&apos;s.</source>
        <translation>L&apos;horloge du serveur avance de %1 s sur celle de cet ordinateur.</translation>
    </message>
    <message>
        <source>The server&apos;s clock is %1 s behind this computer&apos;s.</source>
        <translation>L&apos;horloge du serveur retarde de %1 s sur celle de cet ordinateur.</translation>
    </message>
    <message>
        <source>Let both set their clocks over the network (NTP): codes of the second factor depend on it.</source>
        <translation>Mettez les deux à l&apos;heure par le réseau (NTP)&#xa0;: les codes du second facteur en dépendent.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Configuration</translation>
    </message>
    <message>
        <source>What was looked at, and what to do where something is unwise.</source>
        <translation>Ce qui a été vérifié, et que faire là où quelque chose est imprudent.</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Vérifier à nouveau</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Links begin with</source>
        <translation>Début des liens</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de données</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Fonctionne</translation>
    </message>
    <message>
        <source>in this program</source>
        <translation>dans ce programme</translation>
    </message>
    <message>
        <source>on its own</source>
        <translation>de son côté</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Fils d&apos;exécution</translation>
    </message>
    <message>
        <source>Running since</source>
        <translation>Démarré le</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Bon</translation>
    </message>
    <message>
        <source>Unwise</source>
        <translation>Imprudent</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Mauvais</translation>
    </message>
</context>
<context>
    <name>vigie::ui::SessionsCard</name>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Unknown device</source>
        <translation>Appareil inconnu</translation>
    </message>
    <message>
        <source>%1 · last used %2</source>
        <translation>%1 · dernière utilisation&#xa0;: %2</translation>
    </message>
    <message>
        <source>This one</source>
        <translation>Celle-ci</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>End it now?</source>
        <translation>La fermer&#x202f;?</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sessions</translation>
    </message>
    <message>
        <source>Where you are signed in. End what you do not recognise, then change your password.</source>
        <translation>Là où vous êtes connecté. Fermez ce que vous ne reconnaissez pas, puis changez de mot de passe.</translation>
    </message>
    <message>
        <source>End all others</source>
        <translation>Fermer toutes les autres</translation>
    </message>
    <message>
        <source>End all others now?</source>
        <translation>Fermer toutes les autres&#x202f;?</translation>
    </message>
</context>
<context>
    <name>vigie::ui::SettingsPage</name>
    <message>
        <source>%1, not saved yet</source>
        <extracomment>a section of the settings: &quot;Company, not saved yet&quot;</extracomment>
        <translation>%1, pas encore enregistré</translation>
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
        <translation>Cette adresse n&apos;est pas chiffrée&#xa0;: d&apos;autres sur le réseau pourraient lire votre mot de passe.</translation>
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
    <name>vigie::ui::StationHome</name>
    <message>
        <source>No doors today</source>
        <translation>Aucune porte aujourd&apos;hui</translation>
    </message>
    <message>
        <source>The doors of events of today and tomorrow stand here.</source>
        <translation>Les portes des événements d&apos;aujourd&apos;hui et de demain se trouvent ici.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Actualiser</translation>
    </message>
    <message>
        <source>%1 does not let this station scan any more. Have it added again there, then open the new link here.</source>
        <translation>%1 ne laisse plus ce poste scanner. Faites-le ajouter de nouveau, puis ouvrez ici le nouveau lien.</translation>
    </message>
    <message>
        <source>Station &quot;%1&quot; · %2</source>
        <translation>Poste «&#xa0;%1&#xa0;» · %2</translation>
    </message>
    <message>
        <source>Open a door full screen, scan tickets or look people up by name. It goes on working while the server is away.</source>
        <translation>Ouvrez une porte en plein écran, scannez des billets ou cherchez des personnes par leur nom. Cela continue de marcher quand le serveur est injoignable.</translation>
    </message>
    <message>
        <source>Other accounts</source>
        <translation>Autres comptes</translation>
    </message>
    <message>
        <source>Remove from this computer</source>
        <translation>Supprimer de cet ordinateur</translation>
    </message>
    <message>
        <source>Be no station any more?</source>
        <translation>Ne plus être un poste&#xa0;?</translation>
    </message>
    <message numerus="yes">
        <source>%n scan(s) not sent are lost. Remove?</source>
        <translation>
            <numerusform>%n lecture non envoyée sera perdue. Supprimer&#xa0;?</numerusform>
            <numerusform>%n lectures non envoyées seront perdues. Supprimer&#xa0;?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::ui::StationPage</name>
    <message>
        <source>No doors today</source>
        <translation>Aucune porte aujourd&apos;hui</translation>
    </message>
    <message>
        <source>The doors of events of today and tomorrow stand here.</source>
        <translation>Les portes des événements d&apos;aujourd&apos;hui et de demain sont ici.</translation>
    </message>
    <message>
        <source>Go to events</source>
        <translation>Aller aux événements</translation>
    </message>
    <message>
        <source>Open a door full screen, scan tickets or look people up by name. It goes on working while the server is away.</source>
        <translation>Ouvrez une porte en plein écran, scannez des billets ou cherchez des personnes par leur nom. Cela continue de marcher quand le serveur est injoignable.</translation>
    </message>
    <message>
        <source>No doors today: the doors of events of today and tomorrow stand here.</source>
        <translation>Aucune porte aujourd&apos;hui&#xa0;: les portes des événements d&apos;aujourd&apos;hui et de demain se trouvent ici.</translation>
    </message>
</context>
<context>
    <name>vigie::ui::StationWindow</name>
    <message>
        <source>Scans cannot be written down on this computer: nobody is let in while the server is away.</source>
        <translation>Les scans ne peuvent pas être notés sur cet ordinateur&#xa0;: personne n&apos;entre tant que le serveur est injoignable.</translation>
    </message>
    <message>
        <source>Station: %1</source>
        <translation>Poste&#xa0;: %1</translation>
    </message>
    <message>
        <source>Scan a ticket, or type a name</source>
        <translation>Scannez un billet, ou tapez un nom</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>People come in (F2)</source>
        <translation>On entre (F2)</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Sortie</translation>
    </message>
    <message>
        <source>People go out (F2)</source>
        <translation>On sort (F2)</translation>
    </message>
    <message>
        <source>Close the station</source>
        <translation>Fermer le poste</translation>
    </message>
    <message>
        <source>People of this name</source>
        <translation>Personnes de ce nom</translation>
    </message>
    <message>
        <source>waiting list</source>
        <translation>liste d&apos;attente</translation>
    </message>
    <message>
        <source>is in</source>
        <translation>est entré</translation>
    </message>
    <message>
        <source>Scan a ticket</source>
        <translation>Scannez un billet</translation>
    </message>
    <message>
        <source>This station may not scan any more</source>
        <translation>Ce poste ne peut plus scanner</translation>
    </message>
    <message numerus="yes">
        <source>Server away, %n scan(s) to be sent</source>
        <translation>
            <numerusform>Serveur injoignable, %n scan à envoyer</numerusform>
            <numerusform>Serveur injoignable, %n scans à envoyer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scan(s) being sent</source>
        <translation>
            <numerusform>%n scan en cours d&apos;envoi</numerusform>
            <numerusform>%n scans en cours d&apos;envoi</numerusform>
        </translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Connecté</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) let in offline should not have been:</source>
        <translation>
            <numerusform>%n personne entrée hors ligne n&apos;aurait pas dû entrer&#xa0;:</numerusform>
            <numerusform>%n personnes entrées hors ligne n&apos;auraient pas dû entrer&#xa0;:</numerusform>
        </translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Vu</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Caméra</translation>
    </message>
    <message>
        <source>Read tickets with the camera</source>
        <translation>Lire les billets avec la caméra</translation>
    </message>
</context>
<context>
    <name>vigie::ui::StationsPanel</name>
    <message>
        <source>last used %1</source>
        <translation>utilisé la dernière fois %1</translation>
    </message>
    <message>
        <source>added %1</source>
        <translation>ajouté %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>It may scan no more?</source>
        <translation>Il ne pourra plus scanner&#xa0;?</translation>
    </message>
    <message>
        <source>&quot;%1&quot; may scan no more.</source>
        <translation>«&#xa0;%1&#xa0;» ne peut plus scanner.</translation>
    </message>
    <message>
        <source>This server can be reached from this computer alone. A station elsewhere needs a server it reaches.</source>
        <translation>Ce serveur n&apos;est joignable que de cet ordinateur. Un poste ailleurs a besoin d&apos;un serveur qu&apos;il atteint.</translation>
    </message>
    <message>
        <source>The code was not used within ten minutes. Add the station again.</source>
        <translation>Le code n&apos;a pas servi dans les dix minutes. Ajoutez le poste de nouveau.</translation>
    </message>
    <message>
        <source>The station &quot;%1&quot; may scan now.</source>
        <translation>Le poste «&#xa0;%1&#xa0;» peut scanner.</translation>
    </message>
    <message>
        <source>Stations</source>
        <translation>Postes</translation>
    </message>
    <message>
        <source>A computer at a door needs no account: it gets a key that may scan and nothing else.</source>
        <translation>Un ordinateur à une porte n&apos;a pas besoin de compte&#xa0;: il reçoit une clé qui permet de scanner, et rien d&apos;autre.</translation>
    </message>
    <message>
        <source>There are no stations yet.</source>
        <translation>Il n&apos;y a pas encore de poste.</translation>
    </message>
    <message>
        <source>Name of the station</source>
        <translation>Nom du poste</translation>
    </message>
    <message>
        <source>Main door</source>
        <translation>Porte principale</translation>
    </message>
    <message>
        <source>Add a station</source>
        <translation>Ajouter un poste</translation>
    </message>
    <message>
        <source>Hide the code</source>
        <translation>Masquer le code</translation>
    </message>
    <message>
        <source>The link that the code holds, for a computer that has no scanner.</source>
        <translation>Le lien que contient le code, pour un ordinateur sans lecteur.</translation>
    </message>
    <message>
        <source>On the computer at the door, start Vigie, choose &quot;I have a link&quot; and scan this code. It is good for one station, until %1.</source>
        <translation>Sur l&apos;ordinateur de la porte, démarrez Vigie, choisissez «&#xa0;J&apos;ai un lien&#xa0;» et scannez ce code. Il vaut pour un poste, jusqu&apos;à %1.</translation>
    </message>
</context>
<context>
    <name>vigie::ui::TableMenu</name>
    <message>
        <source>Export %1</source>
        <translation>Exporter %1</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 ne peut pas être écrit&#xa0;: %2</translation>
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
        <source>Print…</source>
        <translation>Imprimer…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
</context>
<context>
    <name>vigie::ui::TaskBlock</name>
    <message>
        <source>%1, due: %2</source>
        <translation>%1, échéance&#xa0;: %2</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>À faire</translation>
    </message>
    <message>
        <source>Add a task</source>
        <translation>Ajouter une tâche</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Whenever</source>
        <translation>Sans date</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd&apos;hui</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Demain</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>Dans 7 jours</translation>
    </message>
</context>
<context>
    <name>vigie::ui::TaskDetail</name>
    <message numerus="yes">
        <source>%n task(s) selected</source>
        <translation>
            <numerusform>%n tâche sélectionnée</numerusform>
            <numerusform>%n tâches sélectionnées</numerusform>
        </translation>
    </message>
    <message>
        <source>Select a task to see for whom it is and what was written about it.</source>
        <translation>Sélectionnez une tâche pour voir pour qui elle est et ce qui en a été écrit.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Rouvrir</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>Marquer comme fait</translation>
    </message>
    <message>
        <source>Show this lead</source>
        <translation>Afficher ce lead</translation>
    </message>
    <message>
        <source>Show this contact</source>
        <translation>Afficher ce contact</translation>
    </message>
    <message>
        <source>Made on %1</source>
        <translation>Créée le %1</translation>
    </message>
    <message>
        <source>Made on %1 by %2</source>
        <translation>Créée le %1 par %2</translation>
    </message>
    <message>
        <source>Due: %1</source>
        <translation>Échéance&#xa0;: %1</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Sans date</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Fait&#xa0;: %1</translation>
    </message>
    <message>
        <source>Reminder: %1</source>
        <translation>Rappel&#xa0;: %1</translation>
    </message>
    <message>
        <source>Nobody does it yet</source>
        <translation>Personne ne s&apos;en charge encore</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Change them…</source>
        <translation>Les modifier…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
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
    <name>vigie::ui::TaskDialog</name>
    <message>
        <source>New task</source>
        <translation>Nouvelle tâche</translation>
    </message>
    <message>
        <source>%1 (required)</source>
        <translation>%1 (obligatoire)</translation>
    </message>
    <message>
        <source>Name, company, address or number of a contact</source>
        <translation>Nom, société, adresse ou numéro d&apos;un contact</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Sans date</translation>
    </message>
    <message>
        <source>No reminder</source>
        <translation>Sans rappel</translation>
    </message>
    <message>
        <source>Create task</source>
        <translation>Créer la tâche</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
</context>
<context>
    <name>vigie::ui::TaskMenu</name>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>Marquer comme fait</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Rouvrir</translation>
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
        <source>Today</source>
        <translation>Aujourd&apos;hui</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Demain</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>Dans une semaine</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Sans date</translation>
    </message>
    <message>
        <source>Remind</source>
        <translation>Rappeler</translation>
    </message>
    <message>
        <source>No reminder</source>
        <translation>Sans rappel</translation>
    </message>
    <message>
        <source>Give to</source>
        <translation>Confier à</translation>
    </message>
    <message>
        <source>Set the date</source>
        <translation>Fixer la date</translation>
    </message>
</context>
<context>
    <name>vigie::ui::TaskWork</name>
    <message>
        <source>%1 was not deleted. %2</source>
        <translation>%1 n&apos;a pas été supprimé. %2</translation>
    </message>
    <message>
        <source>Some of the selected tasks are too far away to be changed with the rest: narrow the list first.</source>
        <translation>Certaines des tâches sélectionnées sont trop loin pour être modifiées avec les autres&#xa0;: restreignez d&apos;abord la liste.</translation>
    </message>
    <message>
        <source>The last change is still under way: wait for its end.</source>
        <translation>La dernière modification est encore en cours&#xa0;: attendez sa fin.</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) deleted</source>
        <translation>
            <numerusform>%n tâche supprimée</numerusform>
            <numerusform>%n tâches supprimées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) changed</source>
        <translation>
            <numerusform>%n tâche modifiée</numerusform>
            <numerusform>%n tâches modifiées</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” changed</source>
        <translation>«&#xa0;%1&#xa0;» a été modifiée</translation>
    </message>
    <message numerus="yes">
        <source>Changed %1 of %n task(s)…</source>
        <translation>
            <numerusform>%1 tâche sur %n modifiée…</numerusform>
            <numerusform>%1 tâches sur %n modifiées…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) could not be changed. %1</source>
        <translation>
            <numerusform>%n tâche n&apos;a pas pu être modifiée. %1</numerusform>
            <numerusform>%n tâches n&apos;ont pas pu être modifiées. %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::ui::TasksPage</name>
    <message>
        <source>To do</source>
        <translation>À faire</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>En retard</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd&apos;hui</translation>
    </message>
    <message>
        <source>Next 7 days</source>
        <translation>Sous 7 jours</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Sans date</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>My tasks</source>
        <translation>Mes tâches</translation>
    </message>
    <message>
        <source>Everybody&apos;s tasks</source>
        <translation>Les tâches de tous</translation>
    </message>
    <message>
        <source>No task fits</source>
        <translation>Aucune tâche ne correspond</translation>
    </message>
    <message>
        <source>Nothing here for these words, this time and this person.</source>
        <translation>Rien ici pour ces mots, ce moment et cette personne.</translation>
    </message>
    <message>
        <source>Show my tasks</source>
        <translation>Afficher mes tâches</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>Rien à faire</translation>
    </message>
    <message>
        <source>What you promise to a lead or a contact stands here until it is done, and Vigie reminds you of it.</source>
        <translation>Ce que vous promettez à un lead ou à un contact reste ici jusqu&apos;à ce que ce soit fait, et Vigie vous le rappelle.</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Nouvelle tâche</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tâches</translation>
    </message>
    <message>
        <source>Search tasks</source>
        <translation>Rechercher des tâches</translation>
    </message>
    <message>
        <source>Whose tasks</source>
        <translation>Tâches de qui</translation>
    </message>
</context>
<context>
    <name>vigie::ui::TemplateSection</name>
    <message>
        <source>Subject</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Words for mail that is written often. What stands in braces is filled in.</source>
        <translation>Textes des e-mails fréquents. Ce qui est entre accolades est rempli.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>For an example.</source>
        <translation>Pour un exemple.</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Modèle</translation>
    </message>
</context>
<context>
    <name>vigie::ui::TicketDeeds</name>
    <message>
        <source>Issue a new ticket</source>
        <translation>Émettre un nouveau billet</translation>
    </message>
    <message>
        <source>Save the ticket as PDF…</source>
        <translation>Enregistrer le billet en PDF…</translation>
    </message>
    <message>
        <source>Send the ticket by mail</source>
        <translation>Envoyer le billet par e-mail</translation>
    </message>
    <message>
        <source>It was lost: issue a new one</source>
        <translation>Il est perdu&#xa0;: en émettre un nouveau</translation>
    </message>
    <message>
        <source>Revoke the ticket</source>
        <translation>Révoquer le billet</translation>
    </message>
    <message>
        <source>Ticket of %1</source>
        <translation>Billet de %1</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Fichiers PDF (*.pdf)</translation>
    </message>
    <message>
        <source>The ticket is on its way to %1.</source>
        <translation>Le billet part à %1.</translation>
    </message>
    <message>
        <source>%1 has a new ticket, and the one before is void. Save it, or send it.</source>
        <translation>%1 a un nouveau billet, et le précédent est nul. Enregistrez-le, ou envoyez-le.</translation>
    </message>
    <message>
        <source>The ticket of %1 does not open the door any more. A new one can be issued.</source>
        <translation>Le billet de %1 n&apos;ouvre plus la porte. On peut en émettre un nouveau.</translation>
    </message>
</context>
<context>
    <name>vigie::ui::TimeChoice</name>
    <message>
        <source>On a day</source>
        <translation>Un jour</translation>
    </message>
    <message>
        <source>At a time</source>
        <translation>À une heure</translation>
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
        <translation>Retour</translation>
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
    <name>vigie::ui::UndoNotice</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>vigie::ui::UserDetail</name>
    <message>
        <source>Select a user to see who they are.</source>
        <translation>Sélectionnez un utilisateur pour voir qui il est.</translation>
    </message>
    <message>
        <source>%1, you</source>
        <translation>%1, vous</translation>
    </message>
    <message>
        <source>Disabled: cannot sign in</source>
        <translation>Désactivé&#xa0;: ne peut pas se connecter</translation>
    </message>
    <message>
        <source>May sign in</source>
        <translation>Peut se connecter</translation>
    </message>
    <message>
        <source>Has a second factor</source>
        <translation>A un second facteur</translation>
    </message>
    <message>
        <source>Has no second factor</source>
        <translation>N&apos;a pas de second facteur</translation>
    </message>
    <message>
        <source>Last signed in on %1</source>
        <translation>Dernière connexion le %1</translation>
    </message>
    <message>
        <source>Has never signed in</source>
        <translation>Ne s&apos;est jamais connecté</translation>
    </message>
    <message>
        <source>Here since %1</source>
        <translation>Ici depuis le %1</translation>
    </message>
    <message>
        <source>Enable</source>
        <translation>Réactiver</translation>
    </message>
    <message>
        <source>Disable</source>
        <translation>Désactiver</translation>
    </message>
    <message>
        <source>Ends their sessions and keeps them out; nothing is lost.</source>
        <translation>Ferme ses sessions et lui interdit l&apos;accès&#x202f;; rien n&apos;est perdu.</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Link for a new password</source>
        <translation>Lien pour un nouveau mot de passe</translation>
    </message>
    <message>
        <source>Turn off the second factor</source>
        <translation>Désactiver le second facteur</translation>
    </message>
    <message>
        <source>They lost it: turn it off?</source>
        <translation>Appareil perdu&#xa0;: désactiver&#x202f;?</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Delete for good?</source>
        <translation>Supprimer pour de bon&#x202f;?</translation>
    </message>
    <message>
        <source>Deleting cannot be undone. What they did stays in the audit log. To keep somebody out for a while, disable them.</source>
        <translation>Une suppression ne s&apos;annule pas. Ce que la personne a fait reste dans le journal d&apos;audit. Pour l&apos;écarter un temps, désactivez-la.</translation>
    </message>
</context>
<context>
    <name>vigie::ui::UserDialog</name>
    <message>
        <source>New user</source>
        <translation>Nouvel utilisateur</translation>
    </message>
    <message>
        <source>%1 (required)</source>
        <translation>%1 (obligatoire)</translation>
    </message>
    <message>
        <source>Leave it empty and hand over a link instead, with which they choose their own.</source>
        <translation>Laissez-le vide et remettez plutôt un lien, avec lequel la personne choisira le sien.</translation>
    </message>
    <message>
        <source>Make user</source>
        <translation>Créer l&apos;utilisateur</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
</context>
<context>
    <name>vigie::ui::UserList</name>
    <message>
        <source>Nobody fits</source>
        <translation>Personne ne correspond</translation>
    </message>
    <message>
        <source>Nobody&apos;s name or address begins like this.</source>
        <translation>Aucun nom ni adresse ne commence ainsi.</translation>
    </message>
    <message>
        <source>Show everybody</source>
        <translation>Afficher tout le monde</translation>
    </message>
    <message>
        <source>%1 can no longer sign in</source>
        <translation>%1 ne peut plus se connecter</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Utilisateurs</translation>
    </message>
    <message>
        <source>Search users</source>
        <translation>Rechercher un utilisateur</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Inviter</translation>
    </message>
    <message>
        <source>New user</source>
        <translation>Nouvel utilisateur</translation>
    </message>
</context>
<context>
    <name>vigie::ui::ViewDialog</name>
    <message>
        <source>Save this view</source>
        <translation>Enregistrer cette vue</translation>
    </message>
    <message>
        <source>Change the view</source>
        <translation>Modifier la vue</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>Nom de la vue</translation>
    </message>
    <message>
        <source>It keeps the filters, the order and the columns as they are now.</source>
        <translation>Elle garde les filtres, l&apos;ordre et les colonnes tels qu&apos;ils sont.</translation>
    </message>
    <message>
        <source>Share it with everybody in the company</source>
        <translation>La partager avec toute l&apos;entreprise</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>Partagée</translation>
    </message>
</context>
<context>
    <name>vigie::ui::ViewMenu</name>
    <message>
        <source>My views</source>
        <translation>Mes vues</translation>
    </message>
    <message>
        <source>Shared views</source>
        <translation>Vues partagées</translation>
    </message>
    <message>
        <source>Save this view…</source>
        <translation>Enregistrer cette vue…</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Update to what is shown now</source>
        <translation>Mettre à jour avec l&apos;affichage actuel</translation>
    </message>
    <message>
        <source>Rename or share…</source>
        <translation>Renommer ou partager…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>The view &quot;%1&quot; is saved.</source>
        <translation>La vue «&#xa0;%1&#xa0;» est enregistrée.</translation>
    </message>
    <message>
        <source>The view &quot;%1&quot; is deleted.</source>
        <translation>La vue «&#xa0;%1&#xa0;» est supprimée.</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vues</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Vues enregistrées</translation>
    </message>
</context>
<context>
    <name>vigie::ui::WelcomePage</name>
    <message>
        <source>%1 at %2</source>
        <translation>%1 à %2</translation>
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
        <source>Look around</source>
        <translation>Jeter un œil</translation>
    </message>
    <message>
        <source>With a made-up company, and nothing to lose</source>
        <translation>Avec une société fictive, sans rien risquer</translation>
    </message>
    <message>
        <source>An invitation, a first set-up, a new password, a station</source>
        <translation>Une invitation, une installation, un mot de passe, un poste</translation>
    </message>
</context>
<context>
    <name>vigie::ui::WorkbookRows</name>
    <message>
        <source>A workbook holds 1,048,576 rows: export as CSV.</source>
        <translation>Un classeur tient 1 048 576 lignes&#xa0;: exportez en CSV.</translation>
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
