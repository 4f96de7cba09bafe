<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Badge</name>
    <message>
        <source>99+</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Deed</name>
    <message>
        <source>Next: “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 put on “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 went back to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 went ahead to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 pressed play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 paused at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 set the speed to %2×</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Face</name>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+,</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is here. Drop a film or a song anywhere to begin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a film or a song anywhere, or begin with company.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invite someone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On this computer, with a link to send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The room is open: send the link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join with a link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody sent you one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It plays for everyone here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Just for me, for now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carry on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IconButton</name>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Profile</name>
    <message>
        <source>Someone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecentTile</name>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget this</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SeekBar</name>
    <message>
        <source>Position</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Volume %1 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StageCards</name>
    <message>
        <source>The room is yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing plays yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a film or a song here and it plays for everyone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a film or a song here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose your copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can also drop the file here. It stays on your computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This one won&apos;t play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening …</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Going on in %n s</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TabButton</name>
    <message numerus="yes">
        <source>%1, %n new</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+O</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>farnear::session::Chat</name>
    <message>
        <source>Someone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>farnear::session::RoomWorker</name>
    <message>
        <source>%1 is back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 came in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lost the connection</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>farnear::viewmodels::AppViewModel</name>
    <message>
        <source>The invite is on the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – Farnear</source>
        <comment>title of what plays</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Films and music (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste the invite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>farnear::viewmodels::ChatModel</name>
    <message>
        <source>%1 %2</source>
        <comment>name and deed: Jun went back to 41:22</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 joined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lost the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>farnear::viewmodels::Format</name>
    <message>
        <source>less than a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good morning, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good morning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good afternoon, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good afternoon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good evening, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good evening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still up, %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still up?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>names</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>farnear::viewmodels::MemberModel</name>
    <message>
        <source>here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting for data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>catching up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>can&apos;t play the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>away</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>farnear::viewmodels::PlaybackViewModel</name>
    <message>
        <source>Waiting for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not on this computer yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>farnear::viewmodels::QueueModel</name>
    <message>
        <source>from %1</source>
        <comment>who added it</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>farnear::viewmodels::RecentModel</name>
    <message>
        <source>with %1 · %2</source>
        <comment>names, day</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>watched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>41:33 of 1:39:48</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>farnear::viewmodels::RoomViewModel</name>
    <message>
        <source>Connecting …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection lost, coming back …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>farnear::viewmodels::SyncViewModel</name>
    <message>
        <source>Just you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Getting in sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Catching up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gathering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>In sync · 2 ms</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clocks agree within %1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never had to jump</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Jumped %n time(s) to keep up</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>resting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>getting ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ready, waiting for the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>catching up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>jumping to the right place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>settling</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>farnear::viewmodels::TrackModel</name>
    <message>
        <source>No subtitles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Track %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
