<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>ChatView</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StageCards</name>
    <message numerus="yes">
        <source>Going on in %n s</source>
        <translation>
            <numerusform>Going on in %n s</numerusform>
            <numerusform>Going on in %n s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TabButton</name>
    <message numerus="yes">
        <source>%1, %n new</source>
        <translation>
            <numerusform>%1, %n new</numerusform>
            <numerusform>%1, %n new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farnear::viewmodels::SyncViewModel</name>
    <message numerus="yes">
        <source>Jumped %n time(s) to keep up</source>
        <translation>
            <numerusform>Jumped %n time to keep up</numerusform>
            <numerusform>Jumped %n times to keep up</numerusform>
        </translation>
    </message>
</context>
</TS>
