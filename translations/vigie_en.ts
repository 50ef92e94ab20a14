<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>HomeWords</name>
    <message numerus="yes">
        <source>%Ln new lead(s) waiting for a first contact</source>
        <translation>
            <numerusform>%Ln new lead waiting for a first contact</numerusform>
            <numerusform>%Ln new leads waiting for a first contact</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TablePrint</name>
    <message numerus="yes">
        <source>%n row(s), %1</source>
        <translation>
            <numerusform>%n row, %1</numerusform>
            <numerusform>%n rows, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::ui::AnalyticsBoard</name>
    <message numerus="yes">
        <source>%1 (%Ln won)</source>
        <translation>
            <numerusform>%1 (%Ln won)</numerusform>
            <numerusform>%1 (%Ln won)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::ui::AnswersCard</name>
    <message numerus="yes">
        <source>Of %Ln conversation(s): %1 answered, %2 of them by a person.</source>
        <translation>
            <numerusform>Of %Ln conversation: %1 answered, %2 of them by a person.</numerusform>
            <numerusform>Of %Ln conversations: %1 answered, %2 of them by a person.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::ui::ApiKeyForm</name>
    <message numerus="yes">
        <source>After %n day(s)</source>
        <translation>
            <numerusform>After %n day</numerusform>
            <numerusform>After %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::ui::ContactCard</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::ui::ContactDetail</name>
    <message numerus="yes">
        <source>%n contact(s) selected</source>
        <translation>
            <numerusform>%n contact selected</numerusform>
            <numerusform>%n contacts selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::ui::ContactsPage</name>
    <message numerus="yes">
        <source>Everything about %1 is erased, %n lead(s) included.</source>
        <translation>
            <numerusform>Everything about %1 is erased, %n lead included.</numerusform>
            <numerusform>Everything about %1 is erased, %n leads included.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n possible duplicate(s)</source>
        <translation>
            <numerusform>%n possible duplicate</numerusform>
            <numerusform>%n possible duplicates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) deleted</source>
        <translation>
            <numerusform>%n contact deleted</numerusform>
            <numerusform>%n contacts deleted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::ui::LeadDetail</name>
    <message numerus="yes">
        <source>%n lead(s) selected</source>
        <translation>
            <numerusform>%n lead selected</numerusform>
            <numerusform>%n leads selected</numerusform>
        </translation>
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
</context>
<context>
    <name>vigie::ui::LeadWork</name>
    <message numerus="yes">
        <source>%n lead(s) deleted</source>
        <translation>
            <numerusform>%n lead deleted</numerusform>
            <numerusform>%n leads deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changed %1 of %n lead(s)…</source>
        <translation>
            <numerusform>Changed %1 of %n lead…</numerusform>
            <numerusform>Changed %1 of %n leads…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s) could not be changed. %1</source>
        <translation>
            <numerusform>%n lead could not be changed. %1</numerusform>
            <numerusform>%n leads could not be changed. %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s) changed</source>
        <translation>
            <numerusform>%n lead changed</numerusform>
            <numerusform>%n leads changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::ui::TableMenu</name>
    <message numerus="yes">
        <source>%n row(s) exported to %1</source>
        <translation>
            <numerusform>%n row exported to %1</numerusform>
            <numerusform>%n rows exported to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exporting: %n row(s) so far. Dismiss this to stop.</source>
        <translation>
            <numerusform>Exporting: %n row so far. Dismiss this to stop.</numerusform>
            <numerusform>Exporting: %n rows so far. Dismiss this to stop.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::ui::TopBar</name>
    <message numerus="yes">
        <source>%n new happening(s)</source>
        <translation>
            <numerusform>%n new happening</numerusform>
            <numerusform>%n new happenings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::ui::ImportRunStep</name>
    <message numerus="yes">
        <source>%n row(s) were written in another encoding than the file, and were read as Western European.</source>
        <translation>
            <numerusform>%n row was written in another encoding than the file, and was read as Western European.</numerusform>
            <numerusform>%n rows were written in another encoding than the file, and were read as Western European.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RowsFile</name>
    <message numerus="yes">
        <source>A PDF takes %n row(s) at most: narrow the list, or export as CSV.</source>
        <translation>
            <numerusform>A PDF takes %n row at most: narrow the list, or export as CSV.</numerusform>
            <numerusform>A PDF takes %n rows at most: narrow the list, or export as CSV.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::ui::Notices</name>
    <message numerus="yes">
        <source>%n reminder(s)</source>
        <translation>
            <numerusform>%n reminder</numerusform>
            <numerusform>%n reminders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::ui::ReminderCard</name>
    <message numerus="yes">
        <source>%n reminder(s)</source>
        <translation>
            <numerusform>%n reminder</numerusform>
            <numerusform>%n reminders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::ui::TaskDetail</name>
    <message numerus="yes">
        <source>%n task(s) selected</source>
        <translation>
            <numerusform>%n task selected</numerusform>
            <numerusform>%n tasks selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::ui::TaskWork</name>
    <message numerus="yes">
        <source>%n task(s) deleted</source>
        <translation>
            <numerusform>%n task deleted</numerusform>
            <numerusform>%n tasks deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) changed</source>
        <translation>
            <numerusform>%n task changed</numerusform>
            <numerusform>%n tasks changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changed %1 of %n task(s)…</source>
        <translation>
            <numerusform>Changed %1 of %n task…</numerusform>
            <numerusform>Changed %1 of %n tasks…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) could not be changed. %1</source>
        <translation>
            <numerusform>%n task could not be changed. %1</numerusform>
            <numerusform>%n tasks could not be changed. %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EventWords</name>
    <message numerus="yes">
        <source>%n attending</source>
        <translation>
            <numerusform>%n attending</numerusform>
            <numerusform>%n attending</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Repetition</name>
    <message numerus="yes">
        <source>Every %n day(s)</source>
        <translation>
            <numerusform>Every %n day</numerusform>
            <numerusform>Every %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n week(s)</source>
        <translation>
            <numerusform>Every %n week</numerusform>
            <numerusform>Every %n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n month(s)</source>
        <translation>
            <numerusform>Every %n month</numerusform>
            <numerusform>Every %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n year(s)</source>
        <translation>
            <numerusform>Every %n year</numerusform>
            <numerusform>Every %n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::ui::CheckInDetail</name>
    <message numerus="yes">
        <source>%n check-in(s) selected</source>
        <translation>
            <numerusform>%n check-in selected</numerusform>
            <numerusform>%n check-ins selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::ui::CheckInsPage</name>
    <message numerus="yes">
        <source>%n check-in(s) deleted</source>
        <translation>
            <numerusform>%n check-in deleted</numerusform>
            <numerusform>%n check-ins deleted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::ui::EventDetail</name>
    <message numerus="yes">
        <source>%n event(s) selected</source>
        <translation>
            <numerusform>%n event selected</numerusform>
            <numerusform>%n events selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::ui::MonthGrid</name>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+%n more</source>
        <translation>
            <numerusform>+%n more</numerusform>
            <numerusform>+%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::ui::PlaceCard</name>
    <message numerus="yes">
        <source>%1: %n person(s) here now</source>
        <extracomment>a place, how many are there, and who</extracomment>
        <translation>
            <numerusform>%1: %n person here now</numerusform>
            <numerusform>%1: %n people here now</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::ui::PresencePanel</name>
    <message numerus="yes">
        <source>Here now: %n person(s)</source>
        <extracomment>how many people are at how many places</extracomment>
        <translation>
            <numerusform>Here now: %n person</numerusform>
            <numerusform>Here now: %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::ui::PrintedRows</name>
    <message numerus="yes">
        <source>A PDF takes %n row(s) at most: narrow the list, or export as CSV.</source>
        <translation>
            <numerusform>A PDF takes %n row at most: narrow the list, or export as CSV.</numerusform>
            <numerusform>A PDF takes %n rows at most: narrow the list, or export as CSV.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::ui::StationWindow</name>
    <message numerus="yes">
        <source>Server away, %n scan(s) to be sent</source>
        <translation>
            <numerusform>Server away, %n scan to be sent</numerusform>
            <numerusform>Server away, %n scans to be sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scan(s) being sent</source>
        <translation>
            <numerusform>%n scan being sent</numerusform>
            <numerusform>%n scans being sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) let in offline should not have been:</source>
        <translation>
            <numerusform>%n person let in offline should not have been:</numerusform>
            <numerusform>%n people let in offline should not have been:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::ui::GuestListDialog</name>
    <message numerus="yes">
        <source>%n person(s) can be added.</source>
        <translation>
            <numerusform>%n person can be added.</numerusform>
            <numerusform>%n people can be added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) cannot:</source>
        <translation>
            <numerusform>%n row cannot:</numerusform>
            <numerusform>%n rows cannot:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) come.</source>
        <translation>
            <numerusform>%n person comes.</numerusform>
            <numerusform>%n people come.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait(s) for a place.</source>
        <translation>
            <numerusform>%n person waits for a place.</numerusform>
            <numerusform>%n people wait for a place.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n was (were) on the list already.</source>
        <translation>
            <numerusform>%n was on the list already.</numerusform>
            <numerusform>%n were on the list already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n person(s)</source>
        <translation>
            <numerusform>Add %n person</numerusform>
            <numerusform>Add %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be added.</source>
        <translation>
            <numerusform>%n could not be added.</numerusform>
            <numerusform>%n could not be added.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::ui::StationHome</name>
    <message numerus="yes">
        <source>%n scan(s) not sent are lost. Remove?</source>
        <translation>
            <numerusform>%n scan not sent is lost. Remove?</numerusform>
            <numerusform>%n scans not sent are lost. Remove?</numerusform>
        </translation>
    </message>
</context>
</TS>
