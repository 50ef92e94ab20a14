<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
    <name>vigie::ui::LeadsPage</name>
    <message numerus="yes">
        <source>%n lead(s) deleted</source>
        <translation>
            <numerusform>%n lead deleted</numerusform>
            <numerusform>%n leads deleted</numerusform>
        </translation>
    </message>
</context>
</TS>
