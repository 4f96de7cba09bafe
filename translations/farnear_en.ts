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
    <name>Composer</name>
    <message numerus="yes">
        <source>%n character(s) left</source>
        <translation>
            <numerusform>%n character left</numerusform>
            <numerusform>%n characters left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) too many for one message</source>
        <translation>
            <numerusform>%n character too many for one message</numerusform>
            <numerusform>%n characters too many for one message</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EveningRow</name>
    <message numerus="yes">
        <source>%n moment(s)</source>
        <translation>
            <numerusform>%n moment</numerusform>
            <numerusform>%n moments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n heart(s)</source>
        <translation>
            <numerusform>%n heart</numerusform>
            <numerusform>%n hearts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ForgetSheet</name>
    <message numerus="yes">
        <source>All %Ln evening(s) go from this computer for good, with their pictures. Nobody else&apos;s change.</source>
        <translation>
            <numerusform>%Ln evening goes from this computer for good, with its pictures. Nobody else&apos;s changes.</numerusform>
            <numerusform>All %Ln evenings go from this computer for good, with their pictures. Nobody else&apos;s change.</numerusform>
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
    <name>farnear::journal::Album</name>
    <message numerus="yes">
        <source>evening(s)</source>
        <comment>below their number</comment>
        <translation>
            <numerusform>evening</numerusform>
            <numerusform>evenings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>day(s) in a row</source>
        <comment>below their number</comment>
        <translation>
            <numerusform>day in a row</numerusform>
            <numerusform>days in a row</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>day(s) in the same place</source>
        <comment>below their number</comment>
        <translation>
            <numerusform>day in the same place</numerusform>
            <numerusform>days in the same place</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farnear::viewmodels::MemoryViewModel</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>title of a film or song</comment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>day(s) in the same place</source>
        <translation>
            <numerusform>day in the same place</numerusform>
            <numerusform>days in the same place</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>moment(s) kept</source>
        <translation>
            <numerusform>moment kept</numerusform>
            <numerusform>moments kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>heart(s) given</source>
        <translation>
            <numerusform>heart given</numerusform>
            <numerusform>hearts given</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln evening(s)</source>
        <translation>
            <numerusform>%Ln evening</numerusform>
            <numerusform>%Ln evenings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln evening(s) since %1</source>
        <translation>
            <numerusform>%Ln evening since %1</numerusform>
            <numerusform>%Ln evenings since %1</numerusform>
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
