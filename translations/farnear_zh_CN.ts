<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AlbumPicker</name>
    <message>
        <source>Save for other programs</source>
        <translation>存给别的程序用</translation>
    </message>
    <message>
        <source>Save the album</source>
        <translation>保存相册</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Page with pictures (*.html)</source>
        <translation>带图片的网页 (*.html)</translation>
    </message>
</context>
<context>
    <name>Badge</name>
    <message>
        <source>99+</source>
        <translation>99+</translation>
    </message>
</context>
<context>
    <name>Bubble</name>
    <message>
        <source>Where the links lead</source>
        <translation>链接通向哪里</translation>
    </message>
</context>
<context>
    <name>ChatLine</name>
    <message>
        <source>sending …</source>
        <translation>正在发送…</translation>
    </message>
    <message>
        <source>· %1</source>
        <translation>· %1</translation>
    </message>
    <message>
        <source>%1 shares a moment: %2. %3</source>
        <translation>%1 分享了一个瞬间：%2。%3</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <translation>%1：%2。%3</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>ChatView</name>
    <message>
        <source>Conversation</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>Say hello</source>
        <translation>打个招呼吧</translation>
    </message>
    <message>
        <source>Nobody to talk to yet</source>
        <translation>还没有人可以说话</translation>
    </message>
    <message>
        <source>What you say keeps its place in the film: press it to go there.</source>
        <translation>你说的每句话都会记住它在影片里的位置，点一下就能回到那里。</translation>
    </message>
    <message>
        <source>Send someone the link, and talk here while it plays.</source>
        <translation>把链接发给一个人，就可以在这里边看边聊。</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n 条新的</numerusform>
        </translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>到最后</translation>
    </message>
    <message>
        <source>Whoever comes later doesn&apos;t see it: this server keeps nothing.</source>
        <translation>后来的人看不到：这个服务器什么都不保存。</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>Where others reach the room (host).</source>
        <translation>别人从哪里进这个房间（仅 host）。</translation>
    </message>
    <message>
        <source>The name others see.</source>
        <translation>别人看到的名字。</translation>
    </message>
    <message>
        <source>The room&apos;s password.</source>
        <translation>房间的密码。</translation>
    </message>
    <message>
        <source>What plays the files.</source>
        <translation>用哪个引擎播放。</translation>
    </message>
    <message>
        <source>The engine&apos;s own name of a sound output.</source>
        <translation>声音输出设备，按引擎自己的叫法。</translation>
    </message>
    <message>
        <source>Keeps settings and data there.</source>
        <translation>把设置和数据存在那里。</translation>
    </message>
    <message>
        <source>Farnear without a window: plays files together with people elsewhere.
Commands on standard input, one a line: open FILE, play, pause, seek SECONDS, rate R,
say TEXT, next, status, quit (the end of the input quits, too).
Events on standard output, one JSON object a line.</source>
        <translation>没有窗口的 Farnear：和别处的人一起播放文件。
从标准输入读命令，每行一条：open FILE、play、pause、seek SECONDS、rate R、
say TEXT、next、status、quit（输入结束也会退出）。
事件写到标准输出，每行一个 JSON 对象。</translation>
    </message>
    <message>
        <source>Start a room.</source>
        <translation>开一个房间。</translation>
    </message>
    <message>
        <source>Hosts the room on that server.</source>
        <translation>把房间开在那台服务器上。</translation>
    </message>
    <message>
        <source>What speaks there; farnear unless told.</source>
        <translation>那台服务器的类型；不写就是 farnear。</translation>
    </message>
</context>
<context>
    <name>CollapsedSidebar</name>
    <message>
        <source>Unfold</source>
        <translation>展开</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>聊天</translation>
    </message>
    <message>
        <source>/</source>
        <translation>/</translation>
    </message>
    <message>
        <source>Somebody is at the door</source>
        <translation>有人在门口</translation>
    </message>
    <message>
        <source>likes this</source>
        <translation>喜欢这个</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>ColourPicker</name>
    <message>
        <source>Your colours</source>
        <translation>你的颜色</translation>
    </message>
    <message>
        <source>Colours %1</source>
        <translation>颜色 %1</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Say something</source>
        <translation>说点什么</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) left</source>
        <translation>
            <numerusform>还可以写 %n 个字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) too many for one message</source>
        <translation>
            <numerusform>一条消息超出了 %n 个字</numerusform>
        </translation>
    </message>
    <message>
        <source>This server passes no words on</source>
        <translation>这个服务器不传递文字</translation>
    </message>
</context>
<context>
    <name>Deed</name>
    <message>
        <source>Next: “%1”</source>
        <translation>接下来：《%1》</translation>
    </message>
    <message>
        <source>%1 put on “%2”</source>
        <translation>%1 放起了《%2》</translation>
    </message>
    <message>
        <source>%1 went back to %2</source>
        <translation>%1 退回到 %2</translation>
    </message>
    <message>
        <source>%1 went ahead to %2</source>
        <translation>%1 跳到了 %2</translation>
    </message>
    <message>
        <source>%1 pressed play</source>
        <translation>%1 按下了播放</translation>
    </message>
    <message>
        <source>%1 paused at %2</source>
        <translation>%1 在 %2 暂停</translation>
    </message>
    <message>
        <source>%1 set the speed to %2×</source>
        <translation>%1 把速度调到 %2×</translation>
    </message>
</context>
<context>
    <name>DesktopOptions</name>
    <message>
        <source>Keep settings and data here, apart from the usual ones.</source>
        <translation>把设置和数据存在这里，与平时的分开。</translation>
    </message>
    <message>
        <source>Play with mpv or qt.</source>
        <translation>用 mpv 还是 qt 播放。</translation>
    </message>
    <message>
        <source>Look dark or light for this run.</source>
        <translation>这一次用深色还是浅色。</translation>
    </message>
    <message>
        <source>Save a picture of the window, then quit.</source>
        <translation>存一张窗口的图片，然后退出。</translation>
    </message>
    <message>
        <source>Show two people in one room, in two windows.</source>
        <translation>用两个窗口，演示同一个房间里的两个人。</translation>
    </message>
    <message>
        <source>With --demo: save pictures of both windows here, then quit.</source>
        <translation>与 --demo 一起：把两个窗口的图片存在这里，然后退出。</translation>
    </message>
    <message>
        <source>Listen and watch together with the people you are far from.</source>
        <translation>相隔再远，也能一起听、一起看。</translation>
    </message>
    <message>
        <source>Files to play, an invite, or an invite and your copies of what plays there.</source>
        <translation>要播放的文件、一个邀请，或者一个邀请加上你自己的那份文件。</translation>
    </message>
</context>
<context>
    <name>DoorView</name>
    <message>
        <source>%1 is at the door</source>
        <translation>%1 在门口</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>请进</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>先不了</translation>
    </message>
</context>
<context>
    <name>DropHint</name>
    <message>
        <source>Let go to use this copy</source>
        <translation>松手，就用这一份</translation>
    </message>
    <message>
        <source>Let go to play it for everyone</source>
        <translation>松手，就为大家播放</translation>
    </message>
    <message>
        <source>Let go to play it</source>
        <translation>松手，就开始播放</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>Something went wrong inside Farnear. Please try again.</source>
        <translation>Farnear 自己出了点问题，请再试一次。</translation>
    </message>
    <message>
        <source>That can&apos;t be understood: %1</source>
        <translation>看不懂这个：%1</translation>
    </message>
    <message>
        <source>This invite is incomplete. Ask for the whole link and paste it again.</source>
        <translation>邀请链接不完整。请对方把整条链接再发一次，再粘贴进来。</translation>
    </message>
    <message>
        <source>This invite or its password doesn&apos;t open the room. Ask for a new link.</source>
        <translation>这条邀请或密码打不开房间。请对方重新发一条链接。</translation>
    </message>
    <message>
        <source>This room has a password. Enter it to join.</source>
        <translation>这个房间有密码，输入后就能进。</translation>
    </message>
    <message>
        <source>The room is full.</source>
        <translation>房间满了。</translation>
    </message>
    <message>
        <source>The host hasn&apos;t let you in.</source>
        <translation>房主还没有请你进来。</translation>
    </message>
    <message>
        <source>The host removed you from the room.</source>
        <translation>房主把你请出了房间。</translation>
    </message>
    <message>
        <source>You joined this room from another window.</source>
        <translation>你在另一个窗口进了这个房间。</translation>
    </message>
    <message>
        <source>The room can&apos;t be reached. Is the other computer on, and Farnear open there?</source>
        <translation>连不上房间。对方的电脑开着吗？那边的 Farnear 打开了吗？</translation>
    </message>
    <message>
        <source>Something answers there, but it isn&apos;t a Farnear room.</source>
        <translation>那边有回应，但不是 Farnear 的房间。</translation>
    </message>
    <message>
        <source>The room speaks a newer version. Update Farnear and try again.</source>
        <translation>房间用的是更新的版本。请更新 Farnear 后再试。</translation>
    </message>
    <message>
        <source>No answer in time. Check the connection and try again.</source>
        <translation>迟迟没有回应。请检查网络后再试。</translation>
    </message>
    <message>
        <source>The connection was lost. Farnear keeps trying to return.</source>
        <translation>连接断了。Farnear 会一直试着回去。</translation>
    </message>
    <message>
        <source>The server has no place for another room or person right now.</source>
        <translation>服务器现在容不下更多的房间或人了。</translation>
    </message>
    <message>
        <source>The other side sent something that makes no sense.</source>
        <translation>对方发来了看不懂的东西。</translation>
    </message>
    <message>
        <source>That is too long to send.</source>
        <translation>太长了，发不出去。</translation>
    </message>
    <message>
        <source>That was too much at once. Wait a moment and try again.</source>
        <translation>一下子太多了。稍等片刻再试。</translation>
    </message>
    <message>
        <source>Only the host may do that in this room.</source>
        <translation>在这个房间里，只有房主可以这样做。</translation>
    </message>
    <message>
        <source>Someone else was faster. The room shows what they chose.</source>
        <translation>别人快了一步，房间里是 TA 选的。</translation>
    </message>
    <message>
        <source>Someone else changed this at the same time. Please look again.</source>
        <translation>别人同时改了这里，请再看一眼。</translation>
    </message>
    <message>
        <source>The other side reports a problem this version doesn&apos;t know.</source>
        <translation>对方报告了一个这个版本还不认识的问题。</translation>
    </message>
    <message>
        <source>%1 isn&apos;t there any more.</source>
        <translation>%1 已经不在那里了。</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 是空的。</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read. Check its permissions.</source>
        <translation>%1 读不了，请检查它的权限。</translation>
    </message>
    <message>
        <source>%1 isn&apos;t a film or a song that can be played.</source>
        <translation>%1 不是能播放的电影或歌曲。</translation>
    </message>
    <message>
        <source>%1 is damaged and can&apos;t be played any further.</source>
        <translation>%1 已损坏，没法继续放了。</translation>
    </message>
    <message>
        <source>%1 isn&apos;t what the room is playing. Choose your copy of it.</source>
        <translation>%1 不是房间里正在放的。请选择你的那一份。</translation>
    </message>
    <message>
        <source>There is no sound output. The picture plays without sound.</source>
        <translation>没有可用的声音输出，画面会无声播放。</translation>
    </message>
    <message>
        <source>Port %1 is already in use. Choose another one.</source>
        <translation>端口 %1 已被占用，请换一个。</translation>
    </message>
    <message>
        <source>This computer can&apos;t listen on %1.</source>
        <translation>这台电脑无法在 %1 上等待连接。</translation>
    </message>
    <message>
        <source>There is no display to open a window on.</source>
        <translation>没有可以打开窗口的显示器。</translation>
    </message>
    <message>
        <source>Farnear can&apos;t write to its folder. Check the disk.</source>
        <translation>Farnear 没法写入自己的文件夹，请检查磁盘。</translation>
    </message>
    <message>
        <source>This build has no player engine called %1.</source>
        <translation>这个版本里没有叫 %1 的播放引擎。</translation>
    </message>
    <message>
        <source>This computer can&apos;t tell where it is. Choose a city instead.</source>
        <translation>这台电脑不知道自己在哪里，请改选一座城市。</translation>
    </message>
    <message>
        <source>The system doesn&apos;t let Farnear see where you are. Choose a city instead.</source>
        <translation>系统不让 Farnear 知道你在哪里，请改选一座城市。</translation>
    </message>
    <message>
        <source>There is no picture to take right now. Play something first.</source>
        <translation>现在还没有可留的画面，先放点什么吧。</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a server&apos;s address. Write it like rooms.example.org or 192.168.1.5:8765.</source>
        <translation>“%1” 不是服务器地址。请写成 rooms.example.org 或 192.168.1.5:8765 这样。</translation>
    </message>
    <message>
        <source>The server of this room can&apos;t do that. Start a new room instead.</source>
        <translation>这个房间的服务器做不到。请另开一个房间。</translation>
    </message>
    <message>
        <source>The server refuses: %1</source>
        <translation>服务器拒绝了：%1</translation>
    </message>
    <message>
        <source>Something answers there, but it isn&apos;t a Syncplay server.</source>
        <translation>那里有回应，但不是 Syncplay 服务器。</translation>
    </message>
    <message>
        <source>This server offers no encryption, and this invite asks for it.</source>
        <translation>这台服务器不提供加密，而这份邀请要求加密。</translation>
    </message>
    <message>
        <source>The server can&apos;t prove that it is the one meant. Nothing was sent to it.</source>
        <translation>这台服务器无法证明自己的身份。没有向它发送任何内容。</translation>
    </message>
    <message>
        <source>Something answers there, but it isn&apos;t an OpenTogetherTube server.</source>
        <translation>那里有回应，但不是 OpenTogetherTube 服务器。</translation>
    </message>
    <message>
        <source>There is no such room on this server, or not any more.</source>
        <translation>这台服务器上没有这个房间，或者它已经不在了。</translation>
    </message>
    <message>
        <source>%1 can&apos;t be played from its address: it isn&apos;t there, isn&apos;t a film or a song, or this build plays nothing from the web.</source>
        <translation>无法从网址播放 %1：那里没有它，它不是影片或歌曲，或者这个版本不能播放网上的内容。</translation>
    </message>
    <message>
        <source>This room plays only what has an address on the web, and %1 has none.</source>
        <translation>这个房间只播放有网址的内容，而 %1 没有网址。</translation>
    </message>
    <message>
        <source>Something answers there, but not a server of the kind this address is for.</source>
        <translation>那里有回应，但不是这个地址所指的那种服务器。</translation>
    </message>
    <message>
        <source>The queue of this room is full. Take something out of it first.</source>
        <translation>这个房间的播放队列已满。请先移除一些内容。</translation>
    </message>
    <message>
        <source>This password makes nobody a host of this room. You can follow along.</source>
        <translation>用这个密码不能成为这个房间的主持人。您可以跟着观看。</translation>
    </message>
</context>
<context>
    <name>EveningPage</name>
    <message>
        <source>What you heard</source>
        <translation>听过看过的</translation>
    </message>
    <message>
        <source>Forget this evening …</source>
        <translation>忘掉这个夜晚…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name, good night</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>EveningRow</name>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1，%2，%3</translation>
    </message>
    <message numerus="yes">
        <source>%n moment(s)</source>
        <translation>
            <numerusform>%n 个瞬间</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n heart(s)</source>
        <translation>
            <numerusform>%n 次心动</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EveningTrack</name>
    <message>
        <source>%1, %2, hearted</source>
        <translation>%1，%2，心动过</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>Face</name>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>FacesHeader</name>
    <message>
        <source>Invite someone</source>
        <translation>邀请一个人</translation>
    </message>
    <message>
        <source>Ctrl+I</source>
        <translation>Ctrl+I</translation>
    </message>
    <message>
        <source>Leave the room</source>
        <translation>离开房间</translation>
    </message>
    <message>
        <source>This room</source>
        <translation>这个房间</translation>
    </message>
    <message>
        <source>Carry on in your own room</source>
        <translation>在自己的房间里继续</translation>
    </message>
</context>
<context>
    <name>ForgetSheet</name>
    <message>
        <source>Forget every evening?</source>
        <translation>忘掉所有夜晚？</translation>
    </message>
    <message>
        <source>Forget this evening?</source>
        <translation>忘掉这个夜晚？</translation>
    </message>
    <message>
        <source>It goes from this computer for good, with its pictures. Nobody else&apos;s changes.</source>
        <translation>它会连同图片从这台电脑上永远消失。别人那里的不受影响。</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>留着</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>忘掉</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln evening(s) go from this computer for good, with their pictures. Nobody else&apos;s change.</source>
        <translation>
            <numerusform>全部 %Ln 个夜晚会连同图片从这台电脑上永远消失。别人那里的不受影响。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HeartButton</name>
    <message>
        <source>You like this</source>
        <translation>你喜欢这个</translation>
    </message>
    <message>
        <source>Like what plays</source>
        <translation>喜欢正在放的</translation>
    </message>
    <message>
        <source>H</source>
        <translation>H</translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Ctrl+,</source>
        <translation>Ctrl+,</translation>
    </message>
    <message>
        <source>%1 is here. Drop a film or a song anywhere to begin.</source>
        <translation>%1 在这儿了。把电影或歌曲拖进来，就可以开始。</translation>
    </message>
    <message>
        <source>Drop a film or a song anywhere, or begin with company.</source>
        <translation>把电影或歌曲拖到这里，或者先等人来一起。</translation>
    </message>
    <message>
        <source>Start a room</source>
        <translation>开一个房间</translation>
    </message>
    <message>
        <source>Invite someone</source>
        <translation>邀请一个人</translation>
    </message>
    <message>
        <source>The room is open: send the link</source>
        <translation>房间已开，把链接发出去吧</translation>
    </message>
    <message>
        <source>Join with a link</source>
        <translation>用链接加入</translation>
    </message>
    <message>
        <source>Somebody sent you one</source>
        <translation>有人发给你了</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>It plays for everyone here</source>
        <translation>为这里的每个人播放</translation>
    </message>
    <message>
        <source>Just for me, for now</source>
        <translation>先自己听听看看</translation>
    </message>
    <message>
        <source>Carry on</source>
        <translation>接着看</translation>
    </message>
    <message>
        <source>Evenings together</source>
        <translation>相聚的夜晚</translation>
    </message>
    <message>
        <source>People</source>
        <translation>一起的人</translation>
    </message>
    <message>
        <source>With a link to send</source>
        <translation>附带一个可以发送的链接</translation>
    </message>
</context>
<context>
    <name>IconButton</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>InviteSheet</name>
    <message>
        <source>Send this to someone</source>
        <translation>把它发给一个人</translation>
    </message>
    <message>
        <source>The link as a QR code</source>
        <translation>链接的二维码</translation>
    </message>
    <message>
        <source>The link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>A password is asked for</source>
        <translation>需要密码</translation>
    </message>
    <message>
        <source>No password</source>
        <translation>没有密码</translation>
    </message>
    <message>
        <source>A new password; the link changes too</source>
        <translation>换一个密码，链接也会跟着变</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>用这个</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Whoever has the link and the password hears what you hear.</source>
        <translation>有链接和密码的人，会听到你听到的。</translation>
    </message>
    <message>
        <source>Whoever has the link hears what you hear.</source>
        <translation>有链接的人，会听到你听到的。</translation>
    </message>
    <message>
        <source>Only at this computer can anybody come in: it is on no network.</source>
        <translation>这台电脑没有联网，只有在这台电脑上才能进来。</translation>
    </message>
    <message>
        <source>People on your network can come in.</source>
        <translation>和你在同一网络里的人可以进来。</translation>
    </message>
    <message>
        <source>Anybody with the link can come in.</source>
        <translation>有链接的人都可以进来。</translation>
    </message>
    <message>
        <source>Further …</source>
        <translation>更远 …</translation>
    </message>
    <message>
        <source>Let people further away come in</source>
        <translation>让更远的人也能进来</translation>
    </message>
</context>
<context>
    <name>JoinSheet</name>
    <message>
        <source>Join a room</source>
        <translation>进一个房间</translation>
    </message>
    <message>
        <source>This room asks for a password. The person who invited you knows it.</source>
        <translation>这个房间要密码，邀请你的人知道。</translation>
    </message>
    <message>
        <source>Paste the link you were sent.</source>
        <translation>把收到的链接粘贴在这里。</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>你的名字</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>进去</translation>
    </message>
    <message>
        <source>What shall others call you? Only the people in your rooms see it.</source>
        <translation>别人怎么称呼你？只有和你在同一房间的人看得到。</translation>
    </message>
    <message>
        <source>Use the invite on the clipboard</source>
        <translation>使用剪贴板里的邀请</translation>
    </message>
    <message>
        <source>A link or an address</source>
        <translation>链接或地址</translation>
    </message>
    <message>
        <source>This leads to no room, or something of it is missing. Copy it again from beginning to end.</source>
        <translation>这里没有通向任何房间，或者缺了一部分。请从头到尾重新复制一次。</translation>
    </message>
    <message>
        <source>What shall others call you? The server sees it, too.</source>
        <translation>别人怎么称呼您？服务器也能看到。</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>keys, what they do</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>KeyTable</name>
    <message>
        <source>Playing, for everyone in the room</source>
        <translation>播放（对房间里所有人）</translation>
    </message>
    <message>
        <source>On this computer only</source>
        <translation>仅限这台电脑</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>在一起</translation>
    </message>
    <message>
        <source>The window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>播放或暂停</translation>
    </message>
    <message>
        <source>Back 5 seconds</source>
        <translation>后退 5 秒</translation>
    </message>
    <message>
        <source>Forward 5 seconds</source>
        <translation>前进 5 秒</translation>
    </message>
    <message>
        <source>Back 1 second</source>
        <translation>后退 1 秒</translation>
    </message>
    <message>
        <source>Forward 1 second</source>
        <translation>前进 1 秒</translation>
    </message>
    <message>
        <source>Back 10 seconds</source>
        <translation>后退 10 秒</translation>
    </message>
    <message>
        <source>Forward 10 seconds</source>
        <translation>前进 10 秒</translation>
    </message>
    <message>
        <source>To the beginning</source>
        <translation>回到开头</translation>
    </message>
    <message>
        <source>Next chapter</source>
        <translation>下一章节</translation>
    </message>
    <message>
        <source>Previous chapter</source>
        <translation>上一章节</translation>
    </message>
    <message>
        <source>Next file</source>
        <translation>下一个文件</translation>
    </message>
    <message>
        <source>Previous file</source>
        <translation>上一个文件</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>减速</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>加速</translation>
    </message>
    <message>
        <source>As fast as it was made</source>
        <translation>原速</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>增大音量</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>减小音量</translation>
    </message>
    <message>
        <source>Sound off and on</source>
        <translation>静音或恢复声音</translation>
    </message>
    <message>
        <source>Next sound track</source>
        <translation>下一条音轨</translation>
    </message>
    <message>
        <source>Next subtitles</source>
        <translation>下一条字幕</translation>
    </message>
    <message>
        <source>Say something</source>
        <translation>说点什么</translation>
    </message>
    <message>
        <source>Start a room, or invite into it</source>
        <translation>开一个房间，或邀请别人进来</translation>
    </message>
    <message>
        <source>Like what plays</source>
        <translation>喜欢正在播放的</translation>
    </message>
    <message>
        <source>Keep this moment</source>
        <translation>留住此刻</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Out of full screen, back to the player</source>
        <translation>退出全屏，回到播放器</translation>
    </message>
    <message>
        <source>Fold or unfold the sidebar</source>
        <translation>收起或展开侧栏</translation>
    </message>
    <message>
        <source>Open files</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>Add files to the queue</source>
        <translation>把文件添加到队列</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Show these keys</source>
        <translation>显示这些快捷键</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
</context>
<context>
    <name>LikeRow</name>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>In the queue</source>
        <translation>已在播放队列</translation>
    </message>
    <message>
        <source>Add to the queue</source>
        <translation>加入播放队列</translation>
    </message>
</context>
<context>
    <name>LikesSheet</name>
    <message>
        <source>What you like</source>
        <translation>你喜欢的</translation>
    </message>
    <message>
        <source>What %1 likes</source>
        <translation>%1 喜欢的</translation>
    </message>
    <message>
        <source>Hearts</source>
        <translation>心动</translation>
    </message>
    <message>
        <source>Brought along</source>
        <translation>带来的</translation>
    </message>
    <message>
        <source>No hearts yet</source>
        <translation>还没有心动的</translation>
    </message>
    <message>
        <source>Nothing brought yet</source>
        <translation>还没有带来什么</translation>
    </message>
    <message>
        <source>Press H while something plays: it stays here, and the others see it.</source>
        <translation>播放时按一下 H，它就会留在这里，别人也看得到。</translation>
    </message>
    <message>
        <source>What somebody adds to the queue is kept here.</source>
        <translation>加进播放队列的，都会记在这里。</translation>
    </message>
</context>
<context>
    <name>LinkSheet</name>
    <message>
        <source>Where these links lead</source>
        <translation>这些链接通向哪里</translation>
    </message>
    <message>
        <source>Where this link leads</source>
        <translation>这个链接通向哪里</translation>
    </message>
    <message>
        <source>Spelled %1: its letters may look like others.</source>
        <translation>实际写作 %1：其中的字母可能与别的字母相似。</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>在浏览器中打开</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>No browser was found here. Copy the link instead.</source>
        <translation>这里没有找到浏览器，请复制链接。</translation>
    </message>
</context>
<context>
    <name>MediaPicker</name>
    <message>
        <source>Choose your copy</source>
        <translation>选择你的那一份</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>添加文件</translation>
    </message>
    <message>
        <source>Open files</source>
        <translation>打开文件</translation>
    </message>
</context>
<context>
    <name>Meeting</name>
    <message>
        <source>You are in the same place</source>
        <translation>你们在同一个地方了</translation>
    </message>
</context>
<context>
    <name>MemoryBar</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Saving %1 %</source>
        <translation>正在保存 %1%</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>A song, a name, a word</source>
        <translation>一首歌、一个名字、一个词</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Save as an album …</source>
        <translation>存成相册…</translation>
    </message>
    <message>
        <source>Save for other programs …</source>
        <translation>存给别的程序用…</translation>
    </message>
    <message>
        <source>Forget every evening …</source>
        <translation>忘掉所有夜晚…</translation>
    </message>
</context>
<context>
    <name>MemoryCalendar</name>
    <message>
        <source>The month before</source>
        <translation>前一个月</translation>
    </message>
    <message>
        <source>The month after</source>
        <translation>后一个月</translation>
    </message>
</context>
<context>
    <name>MemoryChart</name>
    <message>
        <source>Distance over time</source>
        <translation>距离的变化</translation>
    </message>
</context>
<context>
    <name>MemoryEmpty</name>
    <message>
        <source>Evenings together appear here</source>
        <translation>相聚的夜晚会出现在这里</translation>
    </message>
    <message>
        <source>After five minutes of hearing the same thing. Only on this computer, and only for you.</source>
        <translation>一起听、一起看上五分钟，就会记下。只在这台电脑上，只给你看。</translation>
    </message>
</context>
<context>
    <name>MemoryFigure</name>
    <message>
        <source>%1 %2</source>
        <comment>figure, words</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>MemoryPage</name>
    <message>
        <source>No evening has that in it</source>
        <translation>没有哪个夜晚里有它</translation>
    </message>
</context>
<context>
    <name>MemoryPeople</name>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>MomentFrame</name>
    <message>
        <source>Nobody here has it any more</source>
        <translation>这里已经没有人留着它了</translation>
    </message>
    <message>
        <source>Not here yet</source>
        <translation>还没到</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>正在路上</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>正在发送</translation>
    </message>
    <message>
        <source>A moment</source>
        <translation>一个瞬间</translation>
    </message>
    <message>
        <source>A moment: %1</source>
        <translation>一个瞬间：%1</translation>
    </message>
</context>
<context>
    <name>MomentSheet</name>
    <message>
        <source>A moment to keep</source>
        <translation>留住这一刻</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Minute</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Time together</source>
        <translation>相聚时长</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>头像</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名字</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>距离</translation>
    </message>
    <message>
        <source>A line of your own</source>
        <translation>写一句自己的话</translation>
    </message>
    <message>
        <source>On the card</source>
        <translation>卡片上有什么</translation>
    </message>
    <message>
        <source>Light paper</source>
        <translation>浅色纸</translation>
    </message>
    <message>
        <source>Dark paper</source>
        <translation>深色纸</translation>
    </message>
    <message>
        <source>Standard size</source>
        <translation>标准大小</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>大图</translation>
    </message>
    <message>
        <source>PNG</source>
        <translation>PNG</translation>
    </message>
    <message>
        <source>JPEG</source>
        <translation>JPEG</translation>
    </message>
    <message>
        <source>Show the room</source>
        <translation>发到房间里</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Save …</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Save the moment</source>
        <translation>保存这个瞬间</translation>
    </message>
    <message>
        <source>PNG pictures (%1)</source>
        <translation>PNG 图片 (%1)</translation>
    </message>
    <message>
        <source>JPEG pictures (%1)</source>
        <translation>JPEG 图片 (%1)</translation>
    </message>
</context>
<context>
    <name>MomentStyles</name>
    <message>
        <source>Film frame</source>
        <translation>电影画面</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>电影票</translation>
    </message>
    <message>
        <source>Postcard</source>
        <translation>明信片</translation>
    </message>
    <message>
        <source>Record sleeve</source>
        <translation>唱片封套</translation>
    </message>
    <message>
        <source>Kind of card</source>
        <translation>卡片样式</translation>
    </message>
</context>
<context>
    <name>MomentsView</name>
    <message>
        <source>Moments</source>
        <translation>瞬间</translation>
    </message>
    <message>
        <source>No moments yet</source>
        <translation>还没有留下瞬间</translation>
    </message>
    <message>
        <source>Press S to keep the picture you see. What you send stands here, for everyone.</source>
        <translation>按 S 留下眼前的画面。发出去的会放在这里，大家都看得到。</translation>
    </message>
</context>
<context>
    <name>NameSheet</name>
    <message>
        <source>What shall others call you?</source>
        <translation>别人怎么称呼你？</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>你的名字</translation>
    </message>
    <message>
        <source>That&apos;s me</source>
        <translation>就是我</translation>
    </message>
    <message>
        <source>Only the people in your rooms see it. There is no account.</source>
        <translation>只有和你同在房间里的人看得到。不需要账号。</translation>
    </message>
</context>
<context>
    <name>NothingYet</name>
    <message>
        <source>What you watch will wait for you here</source>
        <translation>你看过的会在这里等你</translation>
    </message>
    <message>
        <source>Space plays and pauses, F fills the screen, / lets you talk, ? shows every key.</source>
        <translation>空格播放和暂停，F 全屏，/ 说话，? 查看所有快捷键。</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Dismiss</source>
        <translation>知道了</translation>
    </message>
</context>
<context>
    <name>NowPlayingBar</name>
    <message>
        <source>with %1</source>
        <translation>与 %1 一起</translation>
    </message>
    <message>
        <source>Back to “%1”</source>
        <translation>回到“%1”</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <comment>41:33 / 1:39:48</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一个</translation>
    </message>
    <message>
        <source>&lt;</source>
        <translation>&lt;</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>&gt;</source>
        <translation>&gt;</translation>
    </message>
</context>
<context>
    <name>PairView</name>
    <message>
        <source>Just you</source>
        <translation>只有你</translation>
    </message>
    <message>
        <source>together</source>
        <translation>在一起</translation>
    </message>
    <message>
        <source>for now</source>
        <translation>此刻</translation>
    </message>
    <message>
        <source>the room is open</source>
        <translation>房间开着</translation>
    </message>
</context>
<context>
    <name>PersonView</name>
    <message>
        <source>You</source>
        <translation>你</translation>
    </message>
    <message>
        <source>Hand the room over</source>
        <translation>把房间交给对方</translation>
    </message>
    <message>
        <source>Send away</source>
        <translation>请出房间</translation>
    </message>
    <message>
        <source>likes this</source>
        <translation>喜欢这个</translation>
    </message>
    <message>
        <source>What you like</source>
        <translation>你喜欢的</translation>
    </message>
    <message>
        <source>What %1 likes</source>
        <translation>%1 喜欢的</translation>
    </message>
    <message>
        <source>Evenings together</source>
        <translation>相聚的夜晚</translation>
    </message>
    <message>
        <source>Evenings with %1</source>
        <translation>与 %1 相聚的夜晚</translation>
    </message>
    <message>
        <source>Where are you?</source>
        <translation>你在哪里？</translation>
    </message>
    <message>
        <source>Someone</source>
        <translation>某人</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>what their player does, where they are</comment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>PictureView</name>
    <message>
        <source>A moment</source>
        <translation>一个瞬间</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>更早的</translation>
    </message>
    <message>
        <source>Newer</source>
        <translation>更晚的</translation>
    </message>
    <message>
        <source>Go to %1?</source>
        <translation>跳到 %1？</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Ctrl+C</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation>Ctrl+S</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Save the moment</source>
        <translation>保存这个瞬间</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg)</source>
        <translation>图片 (*.png *.jpg)</translation>
    </message>
</context>
<context>
    <name>PlaceLink</name>
    <message>
        <source>Go to %1</source>
        <translation>跳到 %1</translation>
    </message>
    <message>
        <source>Go there together</source>
        <translation>一起去那里</translation>
    </message>
</context>
<context>
    <name>PlaceRow</name>
    <message>
        <source>%1, %2 there now, night</source>
        <translation>%1，那里现在 %2，夜里</translation>
    </message>
    <message>
        <source>%1, %2 there now</source>
        <translation>%1，那里现在 %2</translation>
    </message>
</context>
<context>
    <name>PlaceSheet</name>
    <message>
        <source>Nothing</source>
        <translation>什么都不说</translation>
    </message>
    <message>
        <source>About 100 km</source>
        <translation>大约 100 公里</translation>
    </message>
    <message>
        <source>The city</source>
        <translation>所在城市</translation>
    </message>
    <message>
        <source>The exact place</source>
        <translation>确切位置</translation>
    </message>
    <message>
        <source>Where are you?</source>
        <translation>你在哪里？</translation>
    </message>
    <message>
        <source>Then you all see how far apart you are. The list of cities is on this computer; nobody is asked.</source>
        <translation>这样大家就能看到彼此相距多远。城市列表就在这台电脑上，不会去问任何人。</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>忘掉</translation>
    </message>
    <message>
        <source>In or near %1</source>
        <translation>在 %1 或附近</translation>
    </message>
    <message>
        <source>Another city, in any language</source>
        <translation>别的城市，用哪种语言都行</translation>
    </message>
    <message>
        <source>A city, in any language</source>
        <translation>城市名，用哪种语言都行</translation>
    </message>
    <message>
        <source>Cities</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>No city of that name is known here. A larger one nearby will do as well.</source>
        <translation>这里没有叫这个名字的城市。选附近大一点的也可以。</translation>
    </message>
    <message>
        <source>Use this computer&apos;s location</source>
        <translation>使用这台电脑的位置</translation>
    </message>
    <message>
        <source>What this room is told</source>
        <translation>告诉这个房间什么</translation>
    </message>
    <message>
        <source>What your rooms are told</source>
        <translation>告诉你的房间什么</translation>
    </message>
    <message>
        <source>The same in new rooms</source>
        <translation>新房间也这样</translation>
    </message>
    <message>
        <source>Sealed like what you say: no server can read it. The others forget it when you leave.</source>
        <translation>和你说的话一样加了密，服务器读不到。你一离开，别人就忘了。</translation>
    </message>
    <message>
        <source>They see: %1</source>
        <translation>别人看到：%1</translation>
    </message>
</context>
<context>
    <name>PlaybackWords</name>
    <message>
        <source>%1+</source>
        <comment>0:24+</comment>
        <translation>%1+</translation>
    </message>
    <message>
        <source>Waiting for the disk …</source>
        <translation>正在等待磁盘…</translation>
    </message>
    <message>
        <source>Waiting for the rest of the file …</source>
        <translation>正在等待文件的其余部分…</translation>
    </message>
</context>
<context>
    <name>PlayerKeys</name>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
</context>
<context>
    <name>PlusFace</name>
    <message>
        <source>Invite</source>
        <translation>邀请</translation>
    </message>
    <message>
        <source>Invite someone</source>
        <translation>邀请一个人</translation>
    </message>
</context>
<context>
    <name>Profile</name>
    <message>
        <source>Someone</source>
        <translation>某人</translation>
    </message>
</context>
<context>
    <name>QueueMenu</name>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Play now</source>
        <translation>立即播放</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>QueueRow</name>
    <message>
        <source>Not on this computer</source>
        <translation>不在这台电脑上</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Plays now, %1</source>
        <translation>正在播放，%1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>QueueView</name>
    <message>
        <source>Queue</source>
        <translation>播放队列</translation>
    </message>
    <message>
        <source>Nothing comes next</source>
        <translation>后面还没有</translation>
    </message>
    <message>
        <source>Add a few songs or the second part. Anyone here can.</source>
        <translation>加几首歌，或者下集。这里的每个人都可以加。</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>添加文件</translation>
    </message>
</context>
<context>
    <name>ReactionButton</name>
    <message>
        <source>React with %1</source>
        <translation>回应 %1</translation>
    </message>
    <message>
        <source>Hold to say it more than once</source>
        <translation>按住可以多说几次</translation>
    </message>
    <message>
        <source>×%1</source>
        <translation>×%1</translation>
    </message>
</context>
<context>
    <name>Reactions</name>
    <message>
        <source>×%1</source>
        <translation>×%1</translation>
    </message>
    <message>
        <source>You: %1</source>
        <translation>你：%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>ReactionsButton</name>
    <message>
        <source>React</source>
        <translation>回应</translation>
    </message>
    <message>
        <source>Say good night</source>
        <translation>道一声晚安</translation>
    </message>
</context>
<context>
    <name>RecentTile</name>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Forget this</source>
        <translation>不再记着它</translation>
    </message>
</context>
<context>
    <name>RoomSheet</name>
    <message>
        <source>This room</source>
        <translation>这个房间</translation>
    </message>
    <message>
        <source>Only I play, pause and seek</source>
        <translation>只有我能播放、暂停和跳转</translation>
    </message>
    <message>
        <source>Wait for whoever falls behind</source>
        <translation>等等落在后面的人</translation>
    </message>
    <message>
        <source>Otherwise the film goes on and they catch up</source>
        <translation>不等的话，影片继续，他们自己追上来</translation>
    </message>
    <message>
        <source>Knock first</source>
        <translation>进来先敲门</translation>
    </message>
    <message>
        <source>You let each person in yourself</source>
        <translation>由你请每个人进来</translation>
    </message>
</context>
<context>
    <name>Roster</name>
    <message>
        <source>Someone</source>
        <translation>某人</translation>
    </message>
</context>
<context>
    <name>SeekBar</name>
    <message>
        <source>Position</source>
        <translation>进度</translation>
    </message>
</context>
<context>
    <name>Server</name>
    <message>
        <source>Farnear rooms are open on %1</source>
        <translation>Farnear 的房间已开在 %1</translation>
    </message>
</context>
<context>
    <name>ServerChoice</name>
    <message>
        <source>People with %1&apos;s own program can come, too.</source>
        <translation>用 %1 自带程序的人也能进来。</translation>
    </message>
    <message>
        <source>Pictures can&apos;t be sent there.</source>
        <translation>那里不能发图片。</translation>
    </message>
    <message>
        <source>Players keep within about 0.2 s.</source>
        <translation>播放相差约 0.2 秒以内。</translation>
    </message>
    <message>
        <source>On a %1 server</source>
        <translation>在 %1 服务器上</translation>
    </message>
    <message>
        <source>For anybody with your link. It can&apos;t read what is said.</source>
        <translation>有你的链接就能进来。服务器读不到你们说的话。</translation>
    </message>
    <message>
        <source>For anybody with your link. It can read what is said.</source>
        <translation>有你的链接就能进来。服务器能读到你们说的话。</translation>
    </message>
</context>
<context>
    <name>ServerOptions</name>
    <message>
        <source>Where to listen; port 0 takes a free one.</source>
        <translation>在哪里等待连接；端口 0 表示任选一个空闲的。</translation>
    </message>
    <message>
        <source>Keep rooms here, so that they survive a restart.</source>
        <translation>把房间存在这里，重启后还在。</translation>
    </message>
    <message>
        <source>Rooms at once.</source>
        <translation>同时存在的房间数。</translation>
    </message>
    <message>
        <source>People in one room, 1 to 64.</source>
        <translation>一个房间里的人数，1 到 64。</translation>
    </message>
    <message>
        <source>Connections at once.</source>
        <translation>同时的连接数。</translation>
    </message>
    <message>
        <source>Connections of one address.</source>
        <translation>同一地址的连接数。</translation>
    </message>
    <message>
        <source>Certificate chain (PEM) for wss.</source>
        <translation>wss 用的证书链（PEM）。</translation>
    </message>
    <message>
        <source>Its key (PEM).</source>
        <translation>它的私钥（PEM）。</translation>
    </message>
    <message>
        <source>Keeps Farnear rooms for others.</source>
        <translation>为别人保管 Farnear 房间。</translation>
    </message>
    <message>
        <source>--listen ADDR:PORT is missing.</source>
        <translation>缺少 --listen ADDR:PORT。</translation>
    </message>
</context>
<context>
    <name>SettingsSheet</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>你的名字</translation>
    </message>
    <message>
        <source>System</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>夜色</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸色</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>减少动画</translation>
    </message>
    <message>
        <source>Nothing slides, fades or pulses</source>
        <translation>不滑动、不渐变、不闪烁</translation>
    </message>
    <message>
        <source>Farnear %1 · plays with %2</source>
        <translation>Farnear %1 · 播放引擎 %2</translation>
    </message>
    <message>
        <source>Near, though far</source>
        <translation>虽远犹近</translation>
    </message>
    <message>
        <source>Distance and local times</source>
        <translation>距离和当地时间</translation>
    </message>
    <message>
        <source>How far apart you are, and what time it is there</source>
        <translation>你们相距多远，那边现在几点</translation>
    </message>
    <message>
        <source>Where are you?</source>
        <translation>你在哪里？</translation>
    </message>
    <message>
        <source>Hearts and reactions</source>
        <translation>心动和回应</translation>
    </message>
    <message>
        <source>What each of you likes, and small signs over the film</source>
        <translation>各自喜欢什么，还有飘过影片的小表情</translation>
    </message>
    <message>
        <source>Moments</source>
        <translation>瞬间</translation>
    </message>
    <message>
        <source>One key keeps a picture worth sending</source>
        <translation>按一个键，留下值得一发的画面</translation>
    </message>
    <message>
        <source>Remember evenings together</source>
        <translation>记住相聚的夜晚</translation>
    </message>
    <message>
        <source>Only on this computer</source>
        <translation>只存在这台电脑上</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Chat</source>
        <translation>聊天</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>播放队列</translation>
    </message>
    <message>
        <source>Fold away</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>Moments</source>
        <translation>瞬间</translation>
    </message>
</context>
<context>
    <name>SpeedButton</name>
    <message>
        <source>Speed: %1</source>
        <translation>速度：%1</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Volume %1 %</source>
        <translation>音量 %1%</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>已静音</translation>
    </message>
</context>
<context>
    <name>StageCards</name>
    <message>
        <source>The room is yours</source>
        <translation>房间是你们的了</translation>
    </message>
    <message>
        <source>Nothing plays yet</source>
        <translation>还没有播放</translation>
    </message>
    <message>
        <source>Drop a film or a song here and it plays for everyone.</source>
        <translation>把电影或歌曲拖到这里，就会为所有人播放。</translation>
    </message>
    <message>
        <source>Drop a film or a song here.</source>
        <translation>把电影或歌曲拖到这里。</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>Choose your copy</source>
        <translation>选择你的那一份</translation>
    </message>
    <message>
        <source>You can also drop the file here. It stays on your computer.</source>
        <translation>也可以把文件拖到这里。它只留在你的电脑上。</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>This one won&apos;t play</source>
        <translation>这个放不了</translation>
    </message>
    <message>
        <source>Choose another file</source>
        <translation>换一个文件</translation>
    </message>
    <message>
        <source>Opening …</source>
        <translation>正在打开…</translation>
    </message>
    <message numerus="yes">
        <source>Going on in %n s</source>
        <translation>
            <numerusform>%n 秒后继续</numerusform>
        </translation>
    </message>
    <message>
        <source>Yours is another version</source>
        <translation>你的是另一个版本</translation>
    </message>
    <message>
        <source>Use mine anyway</source>
        <translation>就用我的</translation>
    </message>
    <message>
        <source>Play it from %1?</source>
        <translation>从 %1 播放？</translation>
    </message>
    <message>
        <source>You can also drop a copy of yours here.</source>
        <translation>也可以把你自己的副本拖到这里。</translation>
    </message>
    <message>
        <source>Play from there</source>
        <translation>从那里播放</translation>
    </message>
</context>
<context>
    <name>StageMenu</name>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Subtitles</source>
        <translation>字幕</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Open files …</source>
        <translation>打开文件…</translation>
    </message>
    <message>
        <source>Ctrl+O</source>
        <translation>Ctrl+O</translation>
    </message>
    <message>
        <source>Add to the queue …</source>
        <translation>添加到队列…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+O</source>
        <translation>Ctrl+Shift+O</translation>
    </message>
    <message>
        <source>Keep this moment</source>
        <translation>留住此刻</translation>
    </message>
    <message>
        <source>S</source>
        <translation>S</translation>
    </message>
    <message>
        <source>Leave full screen</source>
        <translation>退出全屏</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>F</source>
        <translation>F</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>侧栏</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>?</source>
        <translation>?</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Ctrl+,</source>
        <translation>Ctrl+,</translation>
    </message>
</context>
<context>
    <name>StartSheet</name>
    <message>
        <source>Start a room</source>
        <translation>开一个房间</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>在这台电脑上</translation>
    </message>
    <message>
        <source>The server&apos;s address</source>
        <translation>服务器地址</translation>
    </message>
    <message>
        <source>A password, if you like</source>
        <translation>密码（可不填）</translation>
    </message>
    <message>
        <source>Starting …</source>
        <translation>正在开启 …</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>For people on your network, while Farnear runs here.</source>
        <translation>Farnear 在这里运行时，给你网络里的人用。</translation>
    </message>
    <message>
        <source>The server&apos;s password, if it has one</source>
        <translation>服务器的密码（如果有）</translation>
    </message>
</context>
<context>
    <name>StatusPills</name>
    <message>
        <source>Shows how everyone keeps together</source>
        <translation>看看大家是不是在一起</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>names, distance</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>together</source>
        <translation>在一起</translation>
    </message>
</context>
<context>
    <name>SyncPanel</name>
    <message>
        <source>Keeping together</source>
        <translation>步调一致</translation>
    </message>
    <message>
        <source>offset</source>
        <translation>偏差</translation>
    </message>
    <message>
        <source>round trip</source>
        <translation>往返</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>%1: %2, offset %3, round trip %4, sound %5</source>
        <translation>%1：%2，偏差 %3，往返 %4，声音 %5</translation>
    </message>
</context>
<context>
    <name>TabButton</name>
    <message numerus="yes">
        <source>%1, %n new</source>
        <translation>
            <numerusform>%1，%n 条新的</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Home</source>
        <translation>首页</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>Ctrl+O</source>
        <translation>Ctrl+O</translation>
    </message>
    <message>
        <source>Watch with someone</source>
        <translation>和谁一起看</translation>
    </message>
    <message>
        <source>Ctrl+I</source>
        <translation>Ctrl+I</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Ctrl+,</source>
        <translation>Ctrl+,</translation>
    </message>
</context>
<context>
    <name>TracksButton</name>
    <message>
        <source>Sound and subtitles</source>
        <translation>声音和字幕</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>Subtitles</source>
        <translation>字幕</translation>
    </message>
</context>
<context>
    <name>TransportOverlay</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一个</translation>
    </message>
    <message>
        <source>&lt;</source>
        <translation>&lt;</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>&gt;</source>
        <translation>&gt;</translation>
    </message>
    <message>
        <source>/ %1</source>
        <translation>/ %1</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>侧栏</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>Leave full screen</source>
        <translation>退出全屏</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>F</source>
        <translation>F</translation>
    </message>
    <message>
        <source>Keep this moment</source>
        <translation>留住此刻</translation>
    </message>
    <message>
        <source>S</source>
        <translation>S</translation>
    </message>
    <message>
        <source>%1, nobody knows of how much</source>
        <translation>%1，总长未知</translation>
    </message>
    <message>
        <source>The file doesn&apos;t say how long it is</source>
        <translation>文件没有说明总长</translation>
    </message>
</context>
<context>
    <name>VolumeButton</name>
    <message>
        <source>Volume</source>
        <translation>音量</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>取消静音</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>静音</translation>
    </message>
    <message>
        <source>M</source>
        <translation>M</translation>
    </message>
</context>
<context>
    <name>farnear::desktop::FreedesktopScreenInhibitor</name>
    <message>
        <source>A film is playing</source>
        <translation>正在放影片</translation>
    </message>
</context>
<context>
    <name>farnear::journal::Album</name>
    <message>
        <source>Kept by Farnear</source>
        <translation>由 Farnear 留存</translation>
    </message>
    <message>
        <source>Evenings together</source>
        <translation>相聚的夜晚</translation>
    </message>
    <message>
        <source>Evenings with %1</source>
        <translation>与 %1 相聚的夜晚</translation>
    </message>
    <message numerus="yes">
        <source>evening(s)</source>
        <comment>below their number</comment>
        <translation>
            <numerusform>个夜晚</numerusform>
        </translation>
    </message>
    <message>
        <source>heard together</source>
        <translation>一起度过</translation>
    </message>
    <message numerus="yes">
        <source>day(s) in a row</source>
        <comment>below their number</comment>
        <translation>
            <numerusform>天连续相聚</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>day(s) in the same place</source>
        <comment>below their number</comment>
        <translation>
            <numerusform>天在同一个地方</numerusform>
        </translation>
    </message>
    <message>
        <source>came first</source>
        <translation>是最先放的</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>始于 %1</translation>
    </message>
    <message>
        <source>good night</source>
        <translation>晚安</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name, words</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 together</source>
        <translation>一起度过 %1</translation>
    </message>
</context>
<context>
    <name>farnear::journal::Words</name>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分钟</translation>
    </message>
    <message>
        <source>in the same place</source>
        <translation>在同一个地方</translation>
    </message>
    <message>
        <source>%1 km</source>
        <translation>%1 公里</translation>
    </message>
    <message>
        <source>%1 mi</source>
        <comment>miles</comment>
        <translation>%1 英里</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>month, year</comment>
        <translation>%2年%1</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>from, to</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>names</comment>
        <translation>%1 和 %2</translation>
    </message>
</context>
<context>
    <name>farnear::main::Demo</name>
    <message>
        <source>The demo took too long.</source>
        <translation>演示花的时间太长了。</translation>
    </message>
    <message>
        <source>The sample clip is not installed.</source>
        <translation>没有安装示例片段。</translation>
    </message>
    <message>
        <source>One of the two windows ended.</source>
        <translation>两个窗口中的一个已经结束。</translation>
    </message>
    <message>
        <source>The pictures can&apos;t be written to %1.</source>
        <translation>图片没法写入 %1。</translation>
    </message>
    <message>
        <source>at %1 s: Mia sees frame %2 (%3 ms), Jun sees frame %4 (%5 ms)</source>
        <translation>第 %1 秒：Mia 看到第 %2 帧（%3 毫秒），Jun 看到第 %4 帧（%5 毫秒）</translation>
    </message>
    <message>
        <source>measured offset: %1 ms between the two players (median of %2)</source>
        <translation>测得偏差：两边相差 %1 毫秒（%2 次的中位数）</translation>
    </message>
    <message>
        <source>frames apart: %1</source>
        <translation>相差帧数：%1</translation>
    </message>
    <message>
        <source>The two windows never showed the same frame: this computer is too busy to draw in time.</source>
        <translation>两个窗口一直没有显示同一帧：这台电脑太忙，来不及画。</translation>
    </message>
</context>
<context>
    <name>farnear::session::Chat</name>
    <message>
        <source>%1 likes %2</source>
        <translation>%1 喜欢《%2》</translation>
    </message>
    <message>
        <source>%1 says good night</source>
        <translation>%1 道了晚安</translation>
    </message>
    <message>
        <source>%1 says good night: %2</source>
        <translation>%1 道了晚安：%2</translation>
    </message>
</context>
<context>
    <name>farnear::session::ConversationWorker</name>
    <message>
        <source>%1 is back</source>
        <translation>%1 回来了</translation>
    </message>
    <message>
        <source>%1 came in</source>
        <translation>%1 进来了</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 离开了</translation>
    </message>
    <message>
        <source>%1 lost the connection</source>
        <translation>%1 断线了</translation>
    </message>
</context>
<context>
    <name>farnear::socketio::Client</name>
    <message>
        <source>it gives no reason.</source>
        <translation>它没有说明原因。</translation>
    </message>
</context>
<context>
    <name>farnear::synclounge::SyncLoungeLink</name>
    <message>
        <source>it lets nobody else in.</source>
        <translation>它不再让其他人进入。</translation>
    </message>
</context>
<context>
    <name>farnear::syncplay::RoomMedia</name>
    <message>
        <source>What %1 plays</source>
        <translation>%1 正在播放的内容</translation>
    </message>
</context>
<context>
    <name>farnear::syncplay::SyncplayLink</name>
    <message>
        <source>it closed the connection.</source>
        <translation>它关闭了连接。</translation>
    </message>
</context>
<context>
    <name>farnear::viewmodels::AppViewModel</name>
    <message>
        <source>%1 – Farnear</source>
        <comment>title of what plays</comment>
        <translation>%1 – Farnear</translation>
    </message>
    <message>
        <source>The password is set. The new link is on the clipboard.</source>
        <translation>密码已设好。新链接已复制到剪贴板。</translation>
    </message>
    <message>
        <source>The password is gone. The new link is on the clipboard.</source>
        <translation>密码已取消。新链接已复制到剪贴板。</translation>
    </message>
</context>
<context>
    <name>farnear::viewmodels::ChatModel</name>
    <message>
        <source>shares a moment</source>
        <translation>分享了一个瞬间</translation>
    </message>
</context>
<context>
    <name>farnear::viewmodels::CityDirectory</name>
    <message>
        <source>%1, %2</source>
        <comment>city, country</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>region, country</comment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>farnear::viewmodels::DistanceViewModel</name>
    <message>
        <source>nothing between you</source>
        <translation>没有距离</translation>
    </message>
    <message>
        <source>apart</source>
        <translation>的距离</translation>
    </message>
    <message>
        <source>less than %1 apart</source>
        <translation>相距不到 %1</translation>
    </message>
</context>
<context>
    <name>farnear::viewmodels::Distances</name>
    <message>
        <source>nearby</source>
        <translation>就在附近</translation>
    </message>
    <message>
        <source>same city</source>
        <translation>同一座城市</translation>
    </message>
    <message>
        <source>in the same place</source>
        <translation>在同一个地方</translation>
    </message>
    <message>
        <source>about %1</source>
        <comment>a distance</comment>
        <translation>约 %1</translation>
    </message>
</context>
<context>
    <name>farnear::viewmodels::EveningViewModel</name>
    <message>
        <source>Good night</source>
        <translation>晚安</translation>
    </message>
    <message>
        <source>%1 together</source>
        <comment>2 h 6 min</comment>
        <translation>一起度过 %1</translation>
    </message>
    <message>
        <source>in the same place</source>
        <translation>在同一个地方</translation>
    </message>
    <message>
        <source>%1 apart</source>
        <comment>1,204 km</comment>
        <translation>相距 %1</translation>
    </message>
</context>
<context>
    <name>farnear::viewmodels::Format</name>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分钟</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>Good morning, %1</source>
        <translation>早上好，%1</translation>
    </message>
    <message>
        <source>Good morning</source>
        <translation>早上好</translation>
    </message>
    <message>
        <source>Good afternoon, %1</source>
        <translation>下午好，%1</translation>
    </message>
    <message>
        <source>Good afternoon</source>
        <translation>下午好</translation>
    </message>
    <message>
        <source>Good evening, %1</source>
        <translation>晚上好，%1</translation>
    </message>
    <message>
        <source>Good evening</source>
        <translation>晚上好</translation>
    </message>
    <message>
        <source>Still up, %1?</source>
        <translation>还没睡呢，%1？</translation>
    </message>
    <message>
        <source>Still up?</source>
        <translation>还没睡呢？</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>names</comment>
        <translation>%1 和 %2</translation>
    </message>
    <message>
        <source>&lt; 1 min</source>
        <translation>&lt; 1 分钟</translation>
    </message>
    <message>
        <source>%1 mi</source>
        <translation>%1 英里</translation>
    </message>
    <message>
        <source>%1 km</source>
        <translation>%1 公里</translation>
    </message>
</context>
<context>
    <name>farnear::viewmodels::InvitationViewModel</name>
    <message>
        <source>A room at %1. Nobody but the people in it can read what is said.</source>
        <translation>位于 %1 的房间。只有房间里的人能看到聊天内容。</translation>
    </message>
    <message>
        <source>A room at %1, a %2 server. It can read what is said.</source>
        <translation>位于 %1 的房间（%2 服务器）。服务器能看到聊天内容。</translation>
    </message>
</context>
<context>
    <name>farnear::viewmodels::LikesViewModel</name>
    <message>
        <source>Liked by %1</source>
        <comment>names</comment>
        <translation>%1 喜欢</translation>
    </message>
</context>
<context>
    <name>farnear::viewmodels::MemberModel</name>
    <message>
        <source>here</source>
        <translation>在这里</translation>
    </message>
    <message>
        <source>loading</source>
        <translation>正在打开</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>准备好了</translation>
    </message>
    <message>
        <source>in sync</source>
        <translation>同步</translation>
    </message>
    <message>
        <source>waiting for data</source>
        <translation>等待数据</translation>
    </message>
    <message>
        <source>catching up</source>
        <translation>正在追上</translation>
    </message>
    <message>
        <source>missing the file</source>
        <translation>没有这个文件</translation>
    </message>
    <message>
        <source>can&apos;t play the file</source>
        <translation>放不了这个文件</translation>
    </message>
    <message>
        <source>away</source>
        <translation>离开一会儿</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>city, local time</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>farnear::viewmodels::MemoryViewModel</name>
    <message>
        <source>in the same place</source>
        <translation>在同一个地方</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>title of a film or song</comment>
        <translation>
            <numerusform>%1 和另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>The album is saved.</source>
        <translation>相册已保存。</translation>
    </message>
    <message>
        <source>The album could not be saved there. Is the disk full?</source>
        <translation>相册没法存到那里。磁盘满了吗？</translation>
    </message>
    <message>
        <source>days in a row, once</source>
        <translation>天连续相聚</translation>
    </message>
    <message numerus="yes">
        <source>day(s) in the same place</source>
        <translation>
            <numerusform>天在同一个地方</numerusform>
        </translation>
    </message>
    <message>
        <source>your first song</source>
        <translation>你们的第一首歌</translation>
    </message>
    <message>
        <source>your first film</source>
        <translation>你们的第一部电影</translation>
    </message>
    <message>
        <source>your longest evening</source>
        <translation>最长的一晚</translation>
    </message>
    <message numerus="yes">
        <source>moment(s) kept</source>
        <translation>
            <numerusform>个留下的瞬间</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>heart(s) given</source>
        <translation>
            <numerusform>次心动</numerusform>
        </translation>
    </message>
    <message>
        <source>Evenings together</source>
        <translation>相聚的夜晚</translation>
    </message>
    <message>
        <source>Evenings with %1</source>
        <translation>与 %1 相聚的夜晚</translation>
    </message>
    <message>
        <source>%1 together</source>
        <comment>46 h 12 min</comment>
        <translation>一起度过 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln evening(s)</source>
        <translation>
            <numerusform>%Ln 个夜晚</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln evening(s) since %1</source>
        <translation>
            <numerusform>自 %1 起，%Ln 个夜晚</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farnear::viewmodels::Moment</name>
    <message>
        <source>At</source>
        <comment>place in the film</comment>
        <translation>播到</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>在一起</translation>
    </message>
    <message>
        <source>Apart</source>
        <translation>相距</translation>
    </message>
    <message>
        <source>%1 together</source>
        <comment>a duration</comment>
        <translation>在一起 %1</translation>
    </message>
</context>
<context>
    <name>farnear::viewmodels::MomentViewModel</name>
    <message>
        <source>The picture is on the clipboard.</source>
        <translation>图片已复制。</translation>
    </message>
    <message>
        <source>The picture is saved.</source>
        <translation>图片已保存。</translation>
    </message>
    <message>
        <source>The picture could not be saved there.</source>
        <translation>图片没法存到那里。</translation>
    </message>
</context>
<context>
    <name>farnear::viewmodels::NoticesViewModel</name>
    <message>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Paste the invite</source>
        <translation>粘贴邀请链接</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
</context>
<context>
    <name>farnear::viewmodels::ObstacleViewModel</name>
    <message>
        <source>Waiting for %1</source>
        <translation>在等 %1</translation>
    </message>
    <message>
        <source>Your %1 is not the same as the one that plays here.</source>
        <translation>你的《%1》和这里正在放的不是同一份。</translation>
    </message>
    <message>
        <source>%1 is not on this computer yet.</source>
        <translation>这台电脑上还没有《%1》。</translation>
    </message>
    <message>
        <source>Waiting for the network …</source>
        <translation>正在等待网络…</translation>
    </message>
    <message>
        <source>%1 is on the web. Whoever runs %2 sees that your computer asks for it.</source>
        <translation>%1 在网上。%2 的运营者会看到你的电脑在请求它。</translation>
    </message>
    <message>
        <source>%1 plays only on a page of its own (%2). With a copy of yours you hear and see it here, too.</source>
        <translation>%1 只能在它自己的网页（%2）上播放。如果你有自己的副本，在这里也能听到、看到。</translation>
    </message>
</context>
<context>
    <name>farnear::viewmodels::OpeningViewModel</name>
    <message>
        <source>Films and music (%1)</source>
        <translation>电影和音乐 (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>farnear::viewmodels::PictureModel</name>
    <message>
        <source>%1 · %2</source>
        <comment>who, when</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>The picture is on the clipboard.</source>
        <translation>图片已复制。</translation>
    </message>
    <message>
        <source>The picture is saved.</source>
        <translation>图片已保存。</translation>
    </message>
    <message>
        <source>The picture could not be saved there.</source>
        <translation>图片没法存到那里。</translation>
    </message>
</context>
<context>
    <name>farnear::viewmodels::PlaceViewModel</name>
    <message>
        <source>%1 · %2</source>
        <comment>coordinates, time</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>no distance, no local time</source>
        <translation>没有距离，也没有当地时间</translation>
    </message>
    <message>
        <source>somewhere within 100 km</source>
        <translation>方圆 100 公里之内</translation>
    </message>
    <message>
        <source>after giving coordinates or this computer&apos;s location</source>
        <translation>要先给出坐标或这台电脑的位置</translation>
    </message>
    <message>
        <source>Near %1</source>
        <comment>a city</comment>
        <translation>%1 附近</translation>
    </message>
</context>
<context>
    <name>farnear::viewmodels::QueueModel</name>
    <message>
        <source>from %1</source>
        <comment>who added it</comment>
        <translation>来自 %1</translation>
    </message>
</context>
<context>
    <name>farnear::viewmodels::RecentModel</name>
    <message>
        <source>with %1 · %2</source>
        <comment>names, day</comment>
        <translation>和 %1 · %2</translation>
    </message>
    <message>
        <source>watched</source>
        <translation>看完了</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>41:33 of 1:39:48</comment>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>farnear::viewmodels::RoomViewModel</name>
    <message>
        <source>Connecting …</source>
        <translation>正在连接…</translation>
    </message>
    <message>
        <source>Connection lost, coming back …</source>
        <translation>连接断了，正在回来…</translation>
    </message>
    <message>
        <source>Waiting to be let in …</source>
        <translation>等房主请你进去…</translation>
    </message>
    <message>
        <source>Everybody has left, and the room with them.</source>
        <translation>大家都离开了，房间也关了。</translation>
    </message>
</context>
<context>
    <name>farnear::viewmodels::SyncViewModel</name>
    <message>
        <source>Just you</source>
        <translation>只有你</translation>
    </message>
    <message>
        <source>Paused together</source>
        <translation>一起暂停中</translation>
    </message>
    <message>
        <source>In sync</source>
        <translation>同步</translation>
    </message>
    <message>
        <source>Getting in sync</source>
        <translation>正在对齐</translation>
    </message>
    <message>
        <source>Catching up</source>
        <translation>正在追上</translation>
    </message>
    <message>
        <source>Gathering</source>
        <translation>等大家就绪</translation>
    </message>
    <message>
        <source>Missing the file</source>
        <translation>缺少文件</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>离开一会儿</translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <translation>正在重新连接</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>In sync · 2 ms</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Clocks agree within %1 ms</source>
        <translation>时钟相差不超过 %1 毫秒</translation>
    </message>
    <message>
        <source>Never had to jump</source>
        <translation>一次也没有跳过</translation>
    </message>
    <message numerus="yes">
        <source>Jumped %n time(s) to keep up</source>
        <translation>
            <numerusform>为了跟上跳了 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>resting</source>
        <translation>歇着</translation>
    </message>
    <message>
        <source>getting ready</source>
        <translation>正在准备</translation>
    </message>
    <message>
        <source>ready, waiting for the start</source>
        <translation>准备好了，等着开始</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>正在开始</translation>
    </message>
    <message>
        <source>in sync</source>
        <translation>同步</translation>
    </message>
    <message>
        <source>catching up</source>
        <translation>正在追上</translation>
    </message>
    <message>
        <source>jumping to the right place</source>
        <translation>正跳到该到的地方</translation>
    </message>
    <message>
        <source>settling</source>
        <translation>正在稳定下来</translation>
    </message>
    <message>
        <source>About in sync</source>
        <translation>大致同步</translation>
    </message>
    <message>
        <source>within %1</source>
        <comment>within 60 ms</comment>
        <translation>相差不超过 %1</translation>
    </message>
    <message>
        <source>This server tells no time: everyone is as close as the network lets them</source>
        <translation>这个服务器不报时：大家靠网络能做到的程度保持一致</translation>
    </message>
    <message>
        <source>about in sync</source>
        <translation>大致同步</translation>
    </message>
</context>
<context>
    <name>farnear::viewmodels::TrackModel</name>
    <message>
        <source>No subtitles</source>
        <translation>不要字幕</translation>
    </message>
    <message>
        <source>Track %1</source>
        <translation>轨道 %1</translation>
    </message>
</context>
</TS>
