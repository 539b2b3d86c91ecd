<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_GB">
<context>
    <name>alignment</name>
    <message>
        <source>The source is in English and the draft in Chinese: they seem to be swapped. Give the Chinese source first, then the draft.</source>
        <translation>原文是英文、译稿是中文，似乎放反了。请先给中文原文，再给英文译稿。</translation>
    </message>
    <message>
        <source>The source does not look Chinese, so few links can be trusted. Check that the right file was given as source.</source>
        <translation>原文看起来不是中文，配对大多不可信。请检查是否给错了原文文件。</translation>
    </message>
    <message>
        <source>The draft does not look English, so few links can be trusted. Check that the right file was given as draft.</source>
        <translation>译稿看起来不是英文，配对大多不可信。请检查是否给错了译稿文件。</translation>
    </message>
    <message>
        <source>Both sides hold the same text. Give the Chinese source and its English draft.</source>
        <translation>两边是同一份文本。请给出中文原文及其英文译稿。</translation>
    </message>
    <message>
        <source>These texts may not be translations of each other: links that can be trusted hold {share}% of them. Check that both files belong to the same release, or link the rows by hand.</source>
        <translation>这两份文本可能并非互为译文：可信的配对只覆盖全文的 {share}%。请检查两份文件是否属于同一篇稿件，或手工配对。</translation>
    </message>
</context>
<context>
    <name>check_names</name>
    <message>
        <source>Link, note mark or formatting lost</source>
        <translation>链接、注释标记或格式丢失</translation>
    </message>
    <message>
        <source>Note mark or picture too many</source>
        <translation>注释标记或图片多余</translation>
    </message>
    <message>
        <source>Order of note marks</source>
        <translation>注释标记的顺序</translation>
    </message>
    <message>
        <source>Chinese without English</source>
        <translation>中文无译文</translation>
    </message>
    <message>
        <source>English without Chinese</source>
        <translation>英文无原文</translation>
    </message>
    <message>
        <source>Most of a row left out</source>
        <translation>整段漏译</translation>
    </message>
    <message>
        <source>Sentence left out</source>
        <translation>漏译句子</translation>
    </message>
    <message>
        <source>Sentence added</source>
        <translation>增译句子</translation>
    </message>
    <message>
        <source>Chinese left in the English</source>
        <translation>英文中残留中文</translation>
    </message>
    <message>
        <source>Link to look at</source>
        <translation>待查看的配对</translation>
    </message>
    <message>
        <source>Term not rendered as listed</source>
        <translation>术语译法与术语表不符</translation>
    </message>
    <message>
        <source>Forbidden term</source>
        <translation>禁用术语</translation>
    </message>
    <message>
        <source>Term advised against</source>
        <translation>不推荐术语</translation>
    </message>
    <message>
        <source>Capitals of a term</source>
        <translation>术语大小写</translation>
    </message>
    <message>
        <source>Red line</source>
        <translation>红线表述</translation>
    </message>
    <message>
        <source>Phrase to avoid</source>
        <translation>避免使用的表达</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Name not as in pinyin</source>
        <translation>人名与拼音不符</translation>
    </message>
    <message>
        <source>Registered person</source>
        <translation>人名表人员</translation>
    </message>
    <message>
        <source>He, she and titles</source>
        <translation>人称代词和称谓</translation>
    </message>
    <message>
        <source>Speaker lost</source>
        <translation>漏译说话人</translation>
    </message>
    <message>
        <source>Abbreviation introduced again</source>
        <translation>缩略语重复注明全称</translation>
    </message>
    <message>
        <source>Abbreviation introduced and not used</source>
        <translation>注明全称后未使用的缩略语</translation>
    </message>
    <message>
        <source>Order of a name</source>
        <translation>姓名顺序</translation>
    </message>
    <message>
        <source>One person, two spellings</source>
        <translation>同一人名两种拼写</translation>
    </message>
    <message>
        <source>Abbreviation not introduced</source>
        <translation>缩写未交代全称</translation>
    </message>
    <message>
        <source>One term, two admitted renderings</source>
        <translation>同一术语两种可用译法</translation>
    </message>
    <message>
        <source>One word written in two ways</source>
        <translation>同一词两种写法</translation>
    </message>
    <message>
        <source>Link or telephone number</source>
        <translation>链接或电话号码</translation>
    </message>
    <message>
        <source>Placeholder or tag</source>
        <translation>占位符或标签</translation>
    </message>
    <message>
        <source>Left to be filled in</source>
        <translation>待填内容</translation>
    </message>
    <message>
        <source>List without “and”</source>
        <translation>并列缺少“and”</translation>
    </message>
    <message>
        <source>Blank too many</source>
        <translation>多余空格</translation>
    </message>
    <message>
        <source>Blank missing</source>
        <translation>缺少空格</translation>
    </message>
    <message>
        <source>Bracket or quotation mark without partner</source>
        <translation>括号或引号不配对</translation>
    </message>
    <message>
        <source>Straight and curly marks</source>
        <translation>直引号与弯引号混用</translation>
    </message>
    <message>
        <source>Dash of a range</source>
        <translation>范围连接号</translation>
    </message>
    <message>
        <source>Quotation marks lost</source>
        <translation>引号缺失</translation>
    </message>
    <message>
        <source>Sentence without capital</source>
        <translation>句首未大写</translation>
    </message>
    <message>
        <source>Name without capital</source>
        <translation>专名未大写</translation>
    </message>
    <message>
        <source>One name, with and without capitals</source>
        <translation>同一名称大小写不一</translation>
    </message>
    <message>
        <source>Capitals of headings</source>
        <translation>小标题大小写</translation>
    </message>
    <message>
        <source>Full-width character</source>
        <translation>全角字符</translation>
    </message>
    <message>
        <source>Repeated word</source>
        <translation>单词重复</translation>
    </message>
    <message>
        <source>Repeated paragraph</source>
        <translation>段落重复</translation>
    </message>
    <message>
        <source>Spelling of another English</source>
        <translation>英式美式拼写混用</translation>
    </message>
    <message>
        <source>Word in no dictionary</source>
        <translation>词典中没有的词</translation>
    </message>
    <message>
        <source>Approved by who wrote it</source>
        <translation>译者自审</translation>
    </message>
    <message>
        <source>Changed since its approval</source>
        <translation>审定后有改动</translation>
    </message>
    <message>
        <source>Comment unresolved</source>
        <translation>批注未解决</translation>
    </message>
    <message>
        <source>Number, by a power of ten</source>
        <translation>数字差一个数量级</translation>
    </message>
    <message>
        <source>Percentage points</source>
        <translation>百分点</translation>
    </message>
    <message>
        <source>So many times</source>
        <translation>倍数</translation>
    </message>
    <message>
        <source>Over, nearly, about a figure</source>
        <translation>约数表达</translation>
    </message>
    <message>
        <source>Measurement</source>
        <translation>计量单位</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>货币</translation>
    </message>
    <message>
        <source>Count and list</source>
        <translation>数目与列举</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>星期</translation>
    </message>
    <message>
        <source>Quarter or half of a year</source>
        <translation>季度与半年</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>时刻</translation>
    </message>
    <message>
        <source>Way of writing dates</source>
        <translation>日期写法</translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>Review an English translation of a Chinese news release: align, check, score, approve, export.</source>
        <translation>审校中文新闻稿的英文译稿：对齐、检查、评分、审定、导出。</translation>
    </message>
    <message>
        <source>Open a project in the window; without any command, open the window.</source>
        <translation>在窗口中打开项目；不带任何命令时直接打开窗口。</translation>
    </message>
    <message>
        <source>Make a project from a Chinese source and its English draft: read, align, check, score.</source>
        <translation>由中文原文和英文译稿建立项目：读取、对齐、检查、评分。</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Aligning…</source>
        <translation>正在对齐…</translation>
    </message>
    <message>
        <source>Storing…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>Link the paragraphs (or sentences) of two texts.</source>
        <translation>为两个文本的段落（或句子）配对。</translation>
    </message>
    <message>
        <source>List what the checks find in a project, or in a source and its translation.</source>
        <translation>列出项目（或原文与译文）中检查出的问题。</translation>
    </message>
    <message>
        <source>Say how much the English has changed, or how like a reference it is.</source>
        <translation>说明英文改动了多少，或与参考译文有多接近。</translation>
    </message>
    <message>
        <source>Fix, waive, confirm, send back, reopen and approve rows.</source>
        <translation>修正、忽略、确认、退回、重新打开、审定各行。</translation>
    </message>
    <message>
        <source>Take in what a reviewer sent back, or work in a newer draft or a changed source; approvals stay with what did not change.</source>
        <translation>采用审校送回的文件，或并入较新的译稿、改过的原文；未改动部分的审定保持有效。</translation>
    </message>
    <message>
        <source>the newer English draft</source>
        <translation>更新的英文译稿</translation>
    </message>
    <message>
        <source>the changed Chinese source</source>
        <translation>改动后的中文原文</translation>
    </message>
    <message>
        <source>a file that a reviewer sent back, or an edited copy of the exported release</source>
        <translation>审校送回的文件，或改过的发布稿副本</translation>
    </message>
    <message>
        <source>how tracked changes of a newer draft or a changed source are read: as if all were accepted, or without them</source>
        <translation>新译稿或改动后原文中的修订如何读取：按全部接受，或按修订前的原稿</translation>
    </message>
    <message>
        <source>only list what a reviewed file would change</source>
        <translation>只列出送回的文件会改动什么</translation>
    </message>
    <message>
        <source>where a row was changed here meanwhile, take the reviewed file’s text</source>
        <translation>某行在这里已有改动时，采用送回文件中的文字</translation>
    </message>
    <message>
        <source>Say what is new: REVIEWED, --draft FILE, --source FILE, or the last two together.</source>
        <translation>请说明有什么更新：REVIEWED、--draft FILE、--source FILE，后两者可同时给出。</translation>
    </message>
    <message>
        <source>A reviewed file is taken in by itself: give REVIEWED without --draft, --source and --changes. A newer draft or a changed source takes no --dry-run or --theirs.</source>
        <translation>审校后的文件须单独导入：给出 REVIEWED 时不加 --draft、--source 和 --changes。新译稿或改动后的原文不用 --dry-run 和 --theirs。</translation>
    </message>
    <message>
        <source>Show how far a project is and whether its release may go out.</source>
        <translation>显示项目进度以及是否可发布。</translation>
    </message>
    <message>
        <source>Write the finished English release, a proof of it (.docx .pdf .odt .html .md .txt), or both texts for a reviewer.</source>
        <translation>导出英文发布稿或校样（.docx .pdf .odt .html .md .txt），或供审校用的双语对照表。</translation>
    </message>
    <message>
        <source>Open the sample review in the window, on a copy; with --headless, take it through the whole job.</source>
        <translation>在窗口中打开示例稿件的副本；加 --headless 则不开窗口，走完整个流程。</translation>
    </message>
    <message>
        <source>Say what this machine, or a project file, lacks.</source>
        <translation>检查本机或项目文件缺少什么。</translation>
    </message>
    <message>
        <source>language of the output; otherwise that of the system</source>
        <translation>输出语言；默认随系统</translation>
    </message>
    <message>
        <source>show this help</source>
        <translation>显示本帮助</translation>
    </message>
    <message>
        <source>show the version</source>
        <translation>显示版本号</translation>
    </message>
    <message>
        <source>print one JSON object and nothing else</source>
        <translation>只输出一个 JSON 对象</translation>
    </message>
    <message>
        <source>Find what is wrong with a list of terms, write it in another format, or draw one from texts.</source>
        <translation>查找术语表中的问题、转换其格式，或从已译文字中提取术语表。</translation>
    </message>
    <message>
        <source>look the lists through; write them joined into the last file; list the terms that recur in texts</source>
        <translation>check 查找问题；convert 合并后写入最后一个文件；extract 列出文字中反复出现的术语</translation>
    </message>
    <message>
        <source>lists of terms (.csv .tsv .xlsx .tbx), of several the first has priority; for extract: projects, sources each followed by its translation, or a file that holds both</source>
        <translation>术语表（.csv .tsv .xlsx .tbx），有多个时以第一个为准；extract 则为项目、原文及其后的译文，或双语文件</translation>
    </message>
    <message>
        <source>extract: the list to write (.csv .tsv .xlsx .tbx) instead of a table on the terminal</source>
        <translation>extract：写入的术语表（.csv .tsv .xlsx .tbx），不再在终端输出表格</translation>
    </message>
    <message>
        <source>extract: a list of terms that are known; may be given several times</source>
        <translation>extract：已有的术语表，可多次给出</translation>
    </message>
    <message>
        <source>extract: the fewest places that a term must have; 2 unless given</source>
        <translation>extract：术语至少出现的次数，默认为 2</translation>
    </message>
    <message>
        <source>extract: known terms too, the project's own among them</source>
        <translation>extract：已有术语也一并列出，包括项目自己的术语</translation>
    </message>
    <message>
        <source>--output, --glossary, --min and --all go with “glossary extract” alone.</source>
        <translation>--output、--glossary、--min 和 --all 只能与“glossary extract”一起使用。</translation>
    </message>
    <message>
        <source>a glossary (CSV, XLSX, TBX, tab-separated); may be given several times, the first has priority</source>
        <translation>术语表（CSV、XLSX、TBX、制表符分隔）；可多次给出，以第一个为准</translation>
    </message>
    <message>
        <source>a people registry (CSV, XLSX): Chinese name, English spelling, post, dates</source>
        <translation>人名表（CSV、XLSX）：中文姓名、英文拼写、职务、任期</translation>
    </message>
    <message>
        <source>a house style (TOML): which checks run and how much they weigh, English, own words</source>
        <translation>本社规范文件（TOML）：启用哪些检查及其级别、英语变体、自有词汇</translation>
    </message>
    <message>
        <source>Name the lists to read and, last, the file to write.</source>
        <translation>请先列出要读取的术语表，最后给出要写入的文件。</translation>
    </message>
    <message>
        <source>who acts, as translator, reviewer or editor; otherwise the system's user, as editor</source>
        <translation>由谁操作，身份为 translator（译者）、reviewer（审校）或 editor（责任编辑）；默认为系统用户，身份为责任编辑</translation>
    </message>
    <message>
        <source>a project made by “duizhao new”</source>
        <translation>由“duizhao new”建立的项目</translation>
    </message>
    <message>
        <source>the Chinese source, or one file that holds both languages (.docx .odt .pdf .html .mht .md .txt .csv .xlf; .doc .wps .rtf with LibreOffice)</source>
        <translation>中文原文，或中英并存的一个文件（.docx .odt .pdf .html .mht .md .txt .csv .xlf；装有 LibreOffice 时还可用 .doc .wps .rtf）</translation>
    </message>
    <message>
        <source>the English draft</source>
        <translation>英文译稿</translation>
    </message>
    <message>
        <source>the project to make; an existing file is never overwritten</source>
        <translation>要建立的项目；不会覆盖已有文件</translation>
    </message>
    <message>
        <source>another English of the same source, to score against</source>
        <translation>同一原文的另一英文译文，用于评分</translation>
    </message>
    <message>
        <source>how tracked changes are read: as if all were accepted, or without them</source>
        <translation>如何读取修订：按接受后的文字，或按修订前的原文</translation>
    </message>
    <message>
        <source>the encoding of texts that are neither UTF-8 nor marked: GB18030, Big5, UTF-16 or Windows-1252; otherwise guessed</source>
        <translation>非 UTF-8 且无字节序标记的文本所用的编码：GB18030、Big5、UTF-16 或 Windows-1252；不指定则自动判断</translation>
    </message>
    <message>
        <source>{encoding} is no encoding that can be chosen. Name one of these: {known}.</source>
        <translation>无法使用编码 {encoding}。可选：{known}。</translation>
    </message>
    <message>
        <source>what to call the document; otherwise the project's file name</source>
        <translation>稿件名称；默认用项目文件名</translation>
    </message>
    <message>
        <source>the English that the office writes</source>
        <translation>单位所用的英文变体</translation>
    </message>
    <message>
        <source>nobody may approve a text that they wrote</source>
        <translation>不得审定自己所写的文本</translation>
    </message>
    <message>
        <source>the Chinese text</source>
        <translation>中文文本</translation>
    </message>
    <message>
        <source>the English text</source>
        <translation>英文文本</translation>
    </message>
    <message>
        <source>link sentences instead of paragraphs</source>
        <translation>按句配对，而非按段</translation>
    </message>
    <message>
        <source>each line is one item</source>
        <translation>每行为一项</translation>
    </message>
    <message>
        <source>a project, or the Chinese source</source>
        <translation>项目，或中文原文</translation>
    </message>
    <message>
        <source>the English, when a source was given</source>
        <translation>英文（前一项为原文时）</translation>
    </message>
    <message>
        <source>line i of one text belongs to line i of the other; no alignment is made</source>
        <translation>两个文本逐行对应，不作对齐</translation>
    </message>
    <message>
        <source>the English that the office writes, for texts that are in no project</source>
        <translation>单位所用的英文变体（不在项目中的文本）</translation>
    </message>
    <message>
        <source>also write the findings as a page</source>
        <translation>同时写成网页</translation>
    </message>
    <message>
        <source>also write the findings as a sheet</source>
        <translation>同时写成表格</translation>
    </message>
    <message>
        <source>exit with 1 when an open finding is at least this severe</source>
        <translation>存在不低于此级别的未处理问题时，以 1 退出</translation>
    </message>
    <message>
        <source>a project, or an English text</source>
        <translation>项目，或英文文本</translation>
    </message>
    <message>
        <source>the English to compare with, paragraph by paragraph</source>
        <translation>逐段比较的参考译文</translation>
    </message>
    <message>
        <source>an earlier version, to test the difference</source>
        <translation>较早的版本，用于检验差异</translation>
    </message>
    <message>
        <source>rows that are done, e.g. 1,3-5 or all</source>
        <translation>已完成的行，如 1,3-5 或 all</translation>
    </message>
    <message>
        <source>rows to approve; rows with open errors are refused and named</source>
        <translation>要审定的行；有未处理错误的行会被拒绝并列出</translation>
    </message>
    <message>
        <source>rows whose verdict to take back</source>
        <translation>要重新打开的行</translation>
    </message>
    <message>
        <source>rows to return to the translator, with --comment</source>
        <translation>退回译者修改的行，须加 --comment</translation>
    </message>
    <message>
        <source>what to say with it</source>
        <translation>意见</translation>
    </message>
    <message>
        <source>findings to leave as they are (ids joined by commas, or all), with --reason</source>
        <translation>予以忽略的问题（编号，用逗号隔开，或 all），须加 --reason</translation>
    </message>
    <message>
        <source>why they may stay</source>
        <translation>忽略的理由</translation>
    </message>
    <message>
        <source>findings to fix by their first suggestion (ids joined by commas); all: every one that is safe</source>
        <translation>按首个建议修正的问题（编号，用逗号隔开）；all 表示全部可放心修正者</translation>
    </message>
    <message>
        <source>a row to give a new English text, with --text</source>
        <translation>要改写英文的行，须加 --text</translation>
    </message>
    <message>
        <source>the row's new English; a line feed begins a new paragraph</source>
        <translation>该行的新英文；换行即另起一段</translation>
    </message>
    <message>
        <source>the file to write; its suffix says the format</source>
        <translation>要写出的文件，后缀决定格式</translation>
    </message>
    <message>
        <source>a release obeys the gate; a proof is marked and does not; bilingual is for a reviewer (.docx .xlsx .xlf .xliff .csv .tsv) or a memory (.tmx); scans of signed paper go into the folder OUT</source>
        <translation>发布稿须满足发布条件；校样带标记，不受限制；bilingual 是供审校用的双语对照表（.docx .xlsx .xlf .xliff .csv .tsv）或翻译记忆（.tmx）；签字纸面的扫描件写入文件夹 OUT</translation>
    </message>
    <message>
        <source>a DOCX whose styles, headers and page the release takes</source>
        <translation>提供样式、页眉和版面的 DOCX</translation>
    </message>
    <message>
        <source>the project's source or draft (.docx, .md): the release keeps its layout, pictures and notes</source>
        <translation>项目的原文或译稿（.docx、.md）：发布稿保留其版式、图片和注释</translation>
    </message>
    <message>
        <source>--layout goes with a release and without --template. Leave one of them out.</source>
        <translation>--layout 只用于发布稿，且不能与 --template 同用。请去掉其中一项。</translation>
    </message>
    <message>
        <source>release although the gate is closed, for this reason</source>
        <translation>不可发布时仍强制发布的理由</translation>
    </message>
    <message>
        <source>open no window: run the whole job and print the summary</source>
        <translation>不打开窗口：走完整个流程并输出摘要</translation>
    </message>
    <message>
        <source>where to put the copy, a new folder; otherwise a place of the program's own, or with --headless one here</source>
        <translation>存放副本的新文件夹；默认由程序选定，加 --headless 时在此处新建</translation>
    </message>
    <message>
        <source>a project whose history to verify</source>
        <translation>要核验历史记录的项目</translation>
    </message>
    <message>
        <source>Usage: {usage}</source>
        <translation>用法：{usage}</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>[OPTIONS]</source>
        <translation>[选项]</translation>
    </message>
    <message>
        <source>COMMAND …</source>
        <translation>命令 …</translation>
    </message>
    <message>
        <source>“duizhao COMMAND --help” says more about a command. Exit codes: 0 done; 1 findings, refused rows or a closed gate; 2 bad input; 70 a bug.</source>
        <translation>“duizhao 命令 --help”显示该命令的详细说明。退出码：0 完成；1 有问题、有行被拒或不可发布；2 输入有误；70 程序缺陷。</translation>
    </message>
    <message>
        <source>“{given}” is no language of this program; say --lang en or --lang zh.</source>
        <translation>本程序不支持语言“{given}”；请用 --lang en 或 --lang zh。</translation>
    </message>
    <message>
        <source>“{given}” is no actor; write NAME or NAME:ROLE, the role being one of {roles}.</source>
        <translation>“{given}”不是有效的操作者；请写 NAME 或 NAME:ROLE（姓名与身份），身份为 {roles} 之一。</translation>
    </message>
    <message>
        <source>“{given}” names no rows; write numbers and ranges such as 1,3-5, or all.</source>
        <translation>“{given}”不是行号；请写 1,3-5 这样的行号与范围，或 all。</translation>
    </message>
    <message>
        <source>--edit takes one row and needs --text with its new English.</source>
        <translation>--edit 只接受一行，并须用 --text 给出新英文。</translation>
    </message>
    <message>
        <source>Say what to do with the rows: --confirm, --approve, --reopen, --send-back, --waive, --fix or --edit.</source>
        <translation>请说明如何处理：--confirm、--approve、--reopen、--send-back、--waive、--fix 或 --edit。</translation>
    </message>
    <message>
        <source>--lines needs two texts.</source>
        <translation>--lines 需要两个文本。</translation>
    </message>
    <message>
        <source>{source} has {sources} lines and {target} has {targets}; with --lines they must be equally many.</source>
        <translation>{source} 有 {sources} 行，{target} 有 {targets} 行；使用 --lines 时行数须相同。</translation>
    </message>
    <message>
        <source>{path} is no project; give --reference FILE to compare it with.</source>
        <translation>{path} 不是项目；请用 --reference 给出用来比较的文件。</translation>
    </message>
    <message>
        <source>There is no option {option}; see --help.</source>
        <translation>没有选项 {option}；请看 --help。</translation>
    </message>
    <message>
        <source>{parameter} is missing; see --help.</source>
        <translation>缺少 {parameter}；请看 --help。</translation>
    </message>
    <message>
        <source>There is no command “{given}”; the commands are {commands}.</source>
        <translation>没有命令“{given}”；可用的命令有 {commands}。</translation>
    </message>
    <message>
        <source>{parameter} does not take that value; it takes {values}.</source>
        <translation>{parameter} 不接受该值；应为 {values}。</translation>
    </message>
    <message>
        <source>A text on the command line is in an encoding that this system does not read; type it as UTF-8.</source>
        <translation>命令行中有文字的编码无法识别；请用 UTF-8 输入。</translation>
    </message>
    <message>
        <source>No finding was named; give ids from “duizhao check”, or all.</source>
        <translation>没有指明问题；请给出“duizhao check”列出的编号，或 all。</translation>
    </message>
    <message>
        <source>The same row is to be approved, sent back or reopened at once; give each row one verdict.</source>
        <translation>同一行不能同时审定、退回或重新打开；每行只能给出一种结论。</translation>
    </message>
    <message>
        <source>Row {row} is changed by one option and named by another; give them in two calls, one after the other.</source>
        <translation>第 {row} 行既被一项修改，又被另一项指定；请分两次先后执行。</translation>
    </message>
    <message>
        <source>The document was changed by somebody else meanwhile; {path} was not written. Try again.</source>
        <translation>稿件刚被他人修改；未写出 {path}。请重试。</translation>
    </message>
    <message>
        <source>What was asked has been done, but its result could not be written where it was sent to.</source>
        <translation>操作已完成，但结果无法写入指定的输出位置。</translation>
    </message>
    <message>
        <source>{path} is a project; it is compared with the reference it was made with, so leave out --reference and --baseline.</source>
        <translation>{path} 是项目，与建立时的参考译文比较；请去掉 --reference 和 --baseline。</translation>
    </message>
    <message>
        <source>{path} is a project and is checked as it was made; leave out TARGET, --lines and --variety.</source>
        <translation>{path} 是项目，按建立时的设置检查；请去掉 TARGET、--lines 和 --variety。</translation>
    </message>
    <message>
        <source>{path} is a project; it was not overwritten. Give the file another name.</source>
        <translation>{path} 是项目文件，没有覆盖。请另取文件名。</translation>
    </message>
    <message>
        <source>A translator cannot override the gate; a reviewer or an editor can.</source>
        <translation>译者不能强制发布；须由审校或责任编辑进行。</translation>
    </message>
    <message>
        <source>There is no display to open a window on. All commands work without one: “duizhao demo --headless” shows the whole job, --help lists them.</source>
        <translation>没有可显示窗口的屏幕。所有命令都不需要窗口：“duizhao demo --headless”演示整个流程，--help 列出全部命令。</translation>
    </message>
    <message>
        <source>The display {display} cannot be reached. Name another, or work without a window: “duizhao --help” lists the commands.</source>
        <translation>无法连接屏幕 {display}。请指定其他屏幕，或不用窗口工作：“duizhao --help”列出全部命令。</translation>
    </message>
    <message>
        <source>The window needs system libraries that are missing: {libraries}. On Debian or Ubuntu run: sudo apt-get install --yes {packages}</source>
        <translation>缺少窗口所需的系统库：{libraries}。在 Debian 或 Ubuntu 上请运行：sudo apt-get install --yes {packages}</translation>
    </message>
    <message>
        <source>The window cannot be loaded ({detail}); install the program again.</source>
        <translation>窗口无法加载（{detail}）；请重新安装本程序。</translation>
    </message>
    <message>
        <source>The window can be opened.</source>
        <translation>可以打开窗口。</translation>
    </message>
    <message>
        <source>LibreOffice reads .doc, .wps and .rtf files: {program}</source>
        <translation>LibreOffice 可读取 .doc、.wps 和 .rtf 文件：{program}</translation>
    </message>
    <message>
        <source>There is no LibreOffice here; .doc, .wps and .rtf files must be saved as .docx to be read.</source>
        <translation>本机没有 LibreOffice；.doc、.wps 和 .rtf 文件须另存为 .docx 才能读取。</translation>
    </message>
    <message>
        <source>There is no display here; the commands work without one.</source>
        <translation>此处没有屏幕；各命令不需要屏幕。</translation>
    </message>
    <message>
        <source>The command line was not understood: {detail} See --help.</source>
        <translation>无法理解该命令行：{detail} 请看 --help。</translation>
    </message>
    <message>
        <source>Neither {source} nor {target} holds any text.</source>
        <translation>{source} 和 {target} 都没有文字。</translation>
    </message>
    <message>
        <source>There is no text to score.</source>
        <translation>没有可评分的文本。</translation>
    </message>
    <message>
        <source>The texts are of unequal length: {hypotheses} and {others} segments.</source>
        <translation>两个文本长度不一：{hypotheses} 段与 {others} 段。</translation>
    </message>
    <message>
        <source>{path} has {count} paragraphs and {other} has {others}; to be scored they must be equally many. From paragraph {first} on, {shorter} has nothing to compare with.</source>
        <translation>{path} 有 {count} 段，{other} 有 {others} 段；段数相同才能评分。从第 {first} 段起，{shorter} 没有可比对的段落。</translation>
    </message>
    <message>
        <source>{path} has no English that could be compared with anything.</source>
        <translation>{path} 中没有可供比较的英文。</translation>
    </message>
    <message>
        <source>Something went wrong inside the program ({error}). Please report it with {log}.</source>
        <translation>程序内部出错（{error}）。请附上 {log} 报告。</translation>
    </message>
</context>
<context>
    <name>completeness</name>
    <message>
        <source>A link of the Chinese is not in the English: {expected}.</source>
        <translation>中文的链接不在英文中：{expected}。</translation>
    </message>
    <message>
        <source>A link of the draft is gone from the English: {expected}.</source>
        <translation>译稿中的链接已不在英文中：{expected}。</translation>
    </message>
    <message>
        <source>A note mark of the Chinese is not in the English.</source>
        <translation>中文的注释标记不在英文中。</translation>
    </message>
    <message>
        <source>A note mark of the draft is gone from the English.</source>
        <translation>译稿中的注释标记已不在英文中。</translation>
    </message>
    <message>
        <source>A picture, or something else that is no text, was here in the draft and is gone.</source>
        <translation>译稿此处的图片或其他非文字内容已不在英文中。</translation>
    </message>
    <message>
        <source>“{expected}” had formatting in the draft that it no longer has.</source>
        <translation>“{expected}”在译稿中的格式已丢失。</translation>
    </message>
    <message>
        <source>The note mark or picture at “{found}” stands in the English once too often.</source>
        <translation>“{found}”处的注释标记或图片在英文中多出一次。</translation>
    </message>
    <message>
        <source>The mark at “{found}” stands before one that it follows in the draft.</source>
        <translation>“{found}”处的标记排在译稿中位于其前的标记之前。</translation>
    </message>
    <message>
        <source>{chinese} is registered as “{expected}”; here it reads “{found}”.</source>
        <translation>人名表中{chinese}登记为“{expected}”，此处作“{found}”。</translation>
    </message>
    <message>
        <source>The English breaks off after “{found}”; the Chinese goes on.</source>
        <translation>英文在“{found}”之后中断，中文还有下文。</translation>
    </message>
    <message>
        <source>{speaker} says this in the Chinese ({verb}); in the English, nobody is said to.</source>
        <translation>中文是{speaker}所言（{verb}），英文未交代是谁说的。</translation>
    </message>
    <message>
        <source>“{found}” was introduced in row {row} already.</source>
        <translation>“{found}”的全称在第 {row} 行已注明。</translation>
    </message>
    <message>
        <source>Here “{found}” stands for “{now}”, in row {row} for “{before}”.</source>
        <translation>“{found}”在此指“{now}”，在第 {row} 行指“{before}”。</translation>
    </message>
    <message>
        <source>“{found}” is introduced here and not used again.</source>
        <translation>“{found}”在此注明全称，此后未再使用。</translation>
    </message>
    <message>
        <source>{chinese} is registered as a woman; here it reads “{found}”.</source>
        <translation>{chinese}登记为女性，此处写作“{found}”。</translation>
    </message>
    <message>
        <source>{chinese} is registered as a man; here it reads “{found}”.</source>
        <translation>{chinese}登记为男性，此处写作“{found}”。</translation>
    </message>
    <message>
        <source>{chinese} is registered as “{expected}”; the English has another post, or none.</source>
        <translation>人名表中{chinese}的英文职务为“{expected}”，译文中为其他职务或缺失。</translation>
    </message>
</context>
<context>
    <name>consistency</name>
    <message>
        <source>{chinese} is “{expected}” in most of this document (row {rows}); here it reads “{found}”.</source>
        <translation>{chinese}在本稿中多译为“{expected}”（第 {rows} 行），此处译为“{found}”。</translation>
    </message>
    <message>
        <source>This document mostly writes “{expected}”; here it reads “{found}”.</source>
        <translation>本稿多写作“{expected}”，此处写作“{found}”。</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>{path} does not exist. Check the name and the folder.</source>
        <translation>{path} 不存在。请检查文件名和所在文件夹。</translation>
    </message>
    <message>
        <source>{path} is a folder. Name a file in it.</source>
        <translation>{path} 是文件夹。请指定其中的文件。</translation>
    </message>
    <message>
        <source>{path} cannot be opened ({reason}). Check that you may read it and that no other program holds it.</source>
        <translation>{path} 无法打开（{reason}）。请检查是否有读取权限，是否被其他程序占用。</translation>
    </message>
    <message>
        <source>{path} is empty. Save the document again, then give that file.</source>
        <translation>{path} 是空文件。请重新保存原稿后再用。</translation>
    </message>
    <message>
        <source>{path} is larger than {limit} MB. Take the pictures out, or divide the document.</source>
        <translation>{path} 超过 {limit} MB。请去掉图片，或把稿件分成几份。</translation>
    </message>
    <message>
        <source>{path} is in a format that cannot be read. Save it as one of these: {formats}.</source>
        <translation>{path} 的格式无法读取。请另存为以下格式之一：{formats}。</translation>
    </message>
    <message>
        <source>{path} is in the format of old Word or WPS. Open it there and save it as a Word document (.docx), or install LibreOffice, which reads it.</source>
        <translation>{path} 是旧版 Word 或 WPS 格式。请在原程序中打开并另存为 Word 文档 (.docx)，或安装 LibreOffice 后直接读取。</translation>
    </message>
    <message>
        <source>{path} is protected with a password. Open it in Word, remove the password and save it.</source>
        <translation>{path} 有密码保护。请在 Word 中打开，取消密码后保存。</translation>
    </message>
    <message>
        <source>{path} is a PDF. Give the document from which it was made (.docx).</source>
        <translation>{path} 是 PDF 文件。请提供生成它的原文档（.docx）。</translation>
    </message>
    <message>
        <source>{path} is in Rich Text Format. Open it in Word and save it as a Word document (.docx), or install LibreOffice, which reads it.</source>
        <translation>{path} 是 RTF 格式。请在 Word 中打开并另存为 Word 文档 (.docx)，或安装 LibreOffice 后直接读取。</translation>
    </message>
    <message>
        <source>{path} is a picture and holds no text. Give the document itself.</source>
        <translation>{path} 是图片，没有文字。请提供文档本身。</translation>
    </message>
    <message>
        <source>{path} is no Word document, though it is packed like one. Open it in its own program and save it as .docx.</source>
        <translation>{path} 虽然是压缩包，但不是 Word 文档。请用它自己的程序打开，另存为 .docx。</translation>
    </message>
    <message>
        <source>{path} is no table. Save the list as .xlsx or as .csv.</source>
        <translation>{path} 不是表格。请把术语表另存为 .xlsx 或 .csv。</translation>
    </message>
    <message>
        <source>{path} is damaged or not complete. Copy it again from where it came, or open it in Word and save it anew.</source>
        <translation>{path} 已损坏或不完整。请从来源处重新复制，或在 Word 中打开后重新保存。</translation>
    </message>
    <message>
        <source>The program that reads files ended at {path}. Open what you chose in its own program, save it anew and choose it again.</source>
        <translation>读取文件的程序在处理 {path} 时意外结束。请用原来的程序打开所选文件，重新保存后再选一次。</translation>
    </message>
    <message>
        <source>{path} was refused: unpacked it is far larger than any document. Open it in Word and save it anew.</source>
        <translation>已拒绝读取 {path}：解压后远大于任何文档。请在 Word 中打开后重新保存。</translation>
    </message>
    <message>
        <source>{path} was refused: it holds what no office program writes. Open it in Word and save it anew.</source>
        <translation>已拒绝读取 {path}：其中有办公软件不会写入的内容。请在 Word 中打开后重新保存。</translation>
    </message>
    <message>
        <source>{path} is in an encoding that is not known. Open it in its editor and save it as UTF-8.</source>
        <translation>{path} 的编码无法识别。请用原编辑器打开，另存为 UTF-8。</translation>
    </message>
    <message>
        <source>{path} is not in {encoding}. Choose another encoding, or save it as UTF-8.</source>
        <translation>{path} 的编码不是 {encoding}。请另选编码，或另存为 UTF-8。</translation>
    </message>
    <message>
        <source>{path} is no text, though its name says so. Give a text file, or save the document as .docx.</source>
        <translation>{path} 的扩展名是文本，内容却不是。请提供文本文件，或另存为 .docx。</translation>
    </message>
    <message>
        <source>{file} holds no text.</source>
        <translation>{file} 中没有文字。</translation>
    </message>
    <message>
        <source>{file} was read as {encoding}. If characters are wrong, save it as UTF-8.</source>
        <translation>{file} 按 {encoding} 编码读取。如有乱码，请另存为 UTF-8。</translation>
    </message>
    <message>
        <source>{file} is in two encodings: lines in UTF-8 among others in GB18030: {count} (line {lines}). If characters are wrong, save it as UTF-8.</source>
        <translation>{file} 混用两种编码：GB18030 文本中有 {count} 行为 UTF-8（第 {lines} 行）。如有乱码，请另存为 UTF-8。</translation>
    </message>
    <message>
        <source>Tracked changes in {file}: {count}, by {authors}; read as accepted.</source>
        <translation>{file} 有 {count} 处修订（{authors}），已按接受修订后读取。</translation>
    </message>
    <message>
        <source>Tracked changes in {file}: {count}, by {authors}; read without them.</source>
        <translation>{file} 有 {count} 处修订（{authors}），已按修订前的原文读取。</translation>
    </message>
    <message>
        <source>Tracked changes in {file}: {count}, by {authors}; read as decided one by one.</source>
        <translation>{file} 有 {count} 处修订（{authors}），已按逐条的决定读取。</translation>
    </message>
    <message>
        <source>Comments in {file}: {count}; a review keeps each with its row.</source>
        <translation>{file} 有 {count} 条批注，审校时随所在段对保留。</translation>
    </message>
    <message>
        <source>Paragraphs in the footnotes and endnotes of {file}: {count}; kept at the end of the text.</source>
        <translation>{file} 的脚注和尾注共有 {count} 段，已放在文末。</translation>
    </message>
    <message>
        <source>Pieces of hidden text in {file}, left out: {count}.</source>
        <translation>{file} 有 {count} 处隐藏文字，未读入。</translation>
    </message>
    <message>
        <source>Blocks of code or HTML in {file}: {count}; they are no part of the text and stay as they are.</source>
        <translation>{file} 中的代码块或 HTML 块：{count} 处；不算文字，保持原样。</translation>
    </message>
    <message>
        <source>LibreOffice cannot read {path}. Open it in its own program and save it as a Word document (.docx).</source>
        <translation>LibreOffice 无法读取 {path}。请用原程序打开并另存为 Word 文档 (.docx)。</translation>
    </message>
    <message>
        <source>LibreOffice did not finish with {path} in {seconds} seconds. Open it in its own program and save it as a Word document (.docx).</source>
        <translation>LibreOffice 未能在 {seconds} 秒内处理完 {path}。请用原程序打开并另存为 Word 文档 (.docx)。</translation>
    </message>
    <message>
        <source>{file} is a PDF: its paragraphs were put together from lines. Compare them with the pages, or give the document itself.</source>
        <translation>{file} 是 PDF，段落由各行拼合而成。请对照原页核查，或直接使用原文档。</translation>
    </message>
    <message>
        <source>{path} holds pictures of text, as a scan does, and no text. Give the document from which it was made (.docx).</source>
        <translation>{path} 只有文字的图像（如扫描件），没有文本。请使用生成它的原文档 (.docx)。</translation>
    </message>
    <message>
        <source>{path} is a PDF with a password. Save it without one, or give the document itself (.docx).</source>
        <translation>{path} 是带密码的 PDF。请去掉密码另存，或直接使用原文档 (.docx)。</translation>
    </message>
    <message>
        <source>{path} is no complete PDF. Copy it again from where it came, or give the document itself (.docx).</source>
        <translation>{path} 不是完整的 PDF。请重新复制，或直接使用原文档 (.docx)。</translation>
    </message>
    <message>
        <source>{path} is in one language. Give the English draft as a second file.</source>
        <translation>{path} 只有一种语言。请另外提供英文译稿。</translation>
    </message>
    <message>
        <source>Paragraphs and cells outside the Chinese and English columns of {file}, left out: {count}.</source>
        <translation>{file} 的中英文两栏之外有 {count} 个段落或单元格，未读入。</translation>
    </message>
    <message>
        <source>{path} has no columns of Chinese and English terms. Put this header in its first row: {header}</source>
        <translation>{path} 中找不到中英文术语两栏。请在第一行写上表头：{header}</translation>
    </message>
    <message>
        <source>{path} has no row with a Chinese term and its English. Its header should be: {header}</source>
        <translation>{path} 中没有一行同时有中文术语和英文译法。表头应为：{header}</translation>
    </message>
    <message>
        <source>{file}: read by its header as {columns}.</source>
        <translation>{file}：按表头读取，各栏为 {columns}。</translation>
    </message>
    <message>
        <source>{file} has no header; columns, by their script: {columns}.</source>
        <translation>{file} 没有表头，按文字判断各栏：{columns}。</translation>
    </message>
    <message>
        <source>Terms in {file}: {count}.</source>
        <translation>{file}：共 {count} 条术语。</translation>
    </message>
    <message>
        <source>Rows of {file} without English, left out: {count} (row {rows}).</source>
        <translation>{file}：{count} 行没有英文，已略过（第 {rows} 行）。</translation>
    </message>
    <message>
        <source>Rows of {file} with neither Chinese nor a forbidden form, left out: {count} (row {rows}).</source>
        <translation>{file}：{count} 行既无中文又无禁用译法，已略过（第 {rows} 行）。</translation>
    </message>
    <message>
        <source>Rows of {file} that repeat another, left out: {count} (row {rows}).</source>
        <translation>{file}：{count} 行与其他行重复，已略过（第 {rows} 行）。</translation>
    </message>
    <message>
        <source>Chinese terms in several rows of {file} with different English: {count} ({terms}).</source>
        <translation>{file}：{count} 个中文术语在多行中译法不同（{terms}）。</translation>
    </message>
    <message>
        <source>English terms both allowed and forbidden in one row of {file}, taken as allowed: {count} ({terms}).</source>
        <translation>{file}：{count} 个英文译法在同一行中既可用又禁用，已按可用处理（{terms}）。</translation>
    </message>
    <message>
        <source>{path}: a release cannot be written under this ending. Use one of these: {formats}.</source>
        <translation>{path}：发布稿不能用这个扩展名。请用以下之一：{formats}。</translation>
    </message>
    <message>
        <source>{path}: only Word documents take a template. Leave the template out, or write a .docx.</source>
        <translation>{path}：只有 Word 文档可以用模板。请去掉模板，或改存为 .docx。</translation>
    </message>
    <message>
        <source>{path} cannot have the layout of {layout}: a Word document (.docx) lends it to a Word document, a Markdown text (.md) to a Markdown text. Give the file another suffix.</source>
        <translation>{path} 不能沿用 {layout} 的版式：Word 文档（.docx）的版式只能用于 Word 文档，Markdown 文件（.md）的只能用于 Markdown 文件。请改用相应的后缀。</translation>
    </message>
    <message>
        <source>The template {path} is no Word document. Give a Word document (.docx) that has the looks wanted.</source>
        <translation>模板 {path} 不是 Word 文档。请提供一份带有所需版式的 Word 文档（.docx）。</translation>
    </message>
    <message>
        <source>The template {path} is saved as Strict Open XML. Save it as an ordinary Word document (.docx).</source>
        <translation>模板 {path} 保存为 Strict Open XML 格式。请另存为普通 Word 文档（.docx）。</translation>
    </message>
    <message>
        <source>{path} is neither the source nor the draft of this project. Give the file that the project was made from.</source>
        <translation>{path} 既不是本项目的原文，也不是译稿。请提供建立项目时所用的文件。</translation>
    </message>
    <message>
        <source>{path} cannot be written: there is no folder {folder}. Make it, or name another.</source>
        <translation>无法写入 {path}：没有文件夹 {folder}。请新建，或换一个文件夹。</translation>
    </message>
    <message>
        <source>{path} is no ordinary file and was left alone. Name another file.</source>
        <translation>{path} 不是普通文件，未作改动。请换一个文件名。</translation>
    </message>
    <message>
        <source>{path} cannot be written. Close it where it is open, or choose a folder in which you may write.</source>
        <translation>无法写入 {path}。请先关闭打开它的程序，或换一个有写入权限的文件夹。</translation>
    </message>
    <message>
        <source>{path} was not written: the disk is full. Make room, or choose another disk.</source>
        <translation>{path} 未写入：磁盘已满。请腾出空间，或换一个磁盘。</translation>
    </message>
    <message>
        <source>{path} was not written ({reason}). Choose another name or folder.</source>
        <translation>{path} 未写入（{reason}）。请换一个文件名或文件夹。</translation>
    </message>
</context>
<context>
    <name>evidence</name>
    <message>
        <source>Evidence of release: {name}</source>
        <translation>发布凭据：{name}</translation>
    </message>
    <message>
        <source>The gate was closed. It was released all the same, for this reason: {reason}</source>
        <translation>发布时尚不满足发布条件，系强制发布，理由：{reason}</translation>
    </message>
    <message>
        <source>What went out</source>
        <translation>发布内容</translation>
    </message>
    <message>
        <source>Who signed</source>
        <translation>签署情况</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>发布稿</translation>
    </message>
    <message>
        <source>Released by</source>
        <translation>发布人</translation>
    </message>
    <message>
        <source>Chinese source</source>
        <translation>中文原文</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Version of the glossary</source>
        <translation>术语表版本</translation>
    </message>
    <message>
        <source>Version of the checks</source>
        <translation>检查版本</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>{actor} ({role}), {at}</source>
        <translation>{actor}（{role}），{at}</translation>
    </message>
    <message>
        <source>Sign-off {number}</source>
        <translation>第 {number} 审</translation>
    </message>
    <message>
        <source>{level}: {who}</source>
        <translation>{level}：{who}</translation>
    </message>
    <message>
        <source>Self-review: written and signed, or signed twice, by one person</source>
        <translation>自审：同一人撰写并签署，或同一人签署两次</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未处理</translation>
    </message>
    <message>
        <source>waived by {actor}, {at}: {reason}</source>
        <translation>{actor} 忽略，{at}：{reason}</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>签发人</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>所见文字</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>处理结果</translation>
    </message>
    <message>
        <source>{path}: evidence is written as .json or .html. Give the file such a name.</source>
        <translation>{path}：发布凭据只能存为 .json 或 .html，请改用这样的文件名。</translation>
    </message>
    <message>
        <source>{path} is the release itself. Give the evidence a name of its own.</source>
        <translation>{path} 就是发布稿本身。请为发布凭据另取文件名。</translation>
    </message>
    <message>
        <source>{path} is no evidence of a release. Give the file that was written with the release (.json or .html).</source>
        <translation>{path} 不是发布凭据。请指定随发布稿一同写出的文件（.json 或 .html）。</translation>
    </message>
    <message>
        <source>{path} was written by a newer version of the program. Verify with that one.</source>
        <translation>{path} 由更新版本的程序写出，请用该版本核验。</translation>
    </message>
    <message>
        <source>Only a release has evidence; leave --evidence out.</source>
        <translation>只有发布稿才有发布凭据，请去掉 --evidence。</translation>
    </message>
    <message>
        <source>{release} is what was approved, byte by byte.</source>
        <translation>{release} 与审定发布的文件逐字节一致。</translation>
    </message>
    <message>
        <source>Released by {who}; paragraphs {count}.</source>
        <translation>发布人：{who}；共 {count} 段。</translation>
    </message>
    <message>
        <source>The evidence {evidence} was changed after it was written; it proves nothing. Get it anew from where it is kept.</source>
        <translation>发布凭据 {evidence} 写出后被改动，不能作为依据。请从存放处重新取得。</translation>
    </message>
    <message>
        <source>{release} is not the file that went out: its bytes are others.</source>
        <translation>{release} 不是当时发布的文件：字节不同。</translation>
    </message>
    <message>
        <source>Its text is what was approved; only its form differs.</source>
        <translation>文字与审定稿相同，仅形式不同。</translation>
    </message>
    <message>
        <source>Its text cannot be read, so it cannot be said where it differs.</source>
        <translation>无法读出其中文字，因而不能指出差异所在。</translation>
    </message>
    <message>
        <source>Paragraph {number}: approved “{approved}”, found “{found}”.</source>
        <translation>第 {number} 段：审定为“{approved}”，现为“{found}”。</translation>
    </message>
    <message>
        <source>Before paragraph {number} is missing: “{approved}”.</source>
        <translation>第 {number} 段之前缺少：“{approved}”。</translation>
    </message>
    <message>
        <source>Paragraph {number} was not approved: “{found}”.</source>
        <translation>第 {number} 段未经审定：“{found}”。</translation>
    </message>
    <message>
        <source>{release} is the published one from now on; later changes are shown as corrections to it.</source>
        <translation>{release} 已记为已发布的版本，此后的改动按更正显示。</translation>
    </message>
    <message>
        <source>Published: {release}, said by {actor}, {at}.</source>
        <translation>已发布：{release}，{actor} 记录，{at}。</translation>
    </message>
    <message>
        <source>Changed since it was published: rows {rows}.</source>
        <translation>发布后有改动：第 {rows} 行。</translation>
    </message>
    <message>
        <source>Nothing has been released yet. Export the release first, then say that it was published.</source>
        <translation>尚未输出发布稿。请先输出发布稿，再记为已发布。</translation>
    </message>
    <message>
        <source>A translator cannot say that a release was published; a reviewer or an editor can.</source>
        <translation>译者不能记录发布，请由审校或责任编辑进行。</translation>
    </message>
    <message>
        <source>the last release was published: later changes are corrections to it</source>
        <translation>最近一次发布稿已发布：此后的改动为更正</translation>
    </message>
    <message>
        <source>signed on paper, recorded by {recorder}</source>
        <translation>纸面签字，由 {recorder} 记录</translation>
    </message>
    <message>
        <source>scan {scan}, SHA-256 {digest}</source>
        <translation>扫描件 {scan}，SHA-256 {digest}</translation>
    </message>
    <message>
        <source>A translator cannot record what was signed on paper; a reviewer or an editor can.</source>
        <translation>译者不能记录纸面签字，请由审校或责任编辑进行。</translation>
    </message>
    <message>
        <source>{path} is larger than {limit} MB. Scan the page in grey, or leave the scan out.</source>
        <translation>{path} 超过 {limit} MB。请以灰度扫描，或不附扫描件。</translation>
    </message>
    <message>
        <source>The project keeps no scan of signed paper.</source>
        <translation>项目中没有签字纸面的扫描件。</translation>
    </message>
    <message>
        <source>Rows given their next sign-off: {rows}.</source>
        <translation>已签发下一审级：第 {rows} 行。</translation>
    </message>
    <message>
        <source>--paper goes with --approve, and --scan with --paper.</source>
        <translation>--paper 须与 --approve 同用，--scan 须与 --paper 同用。</translation>
    </message>
    <message>
        <source>who signed the approved rows on paper; the actor records it</source>
        <translation>在纸面上签字审定的人；由操作者记录</translation>
    </message>
    <message>
        <source>a scan of the signed paper, to be kept in the project</source>
        <translation>签字纸面的扫描件，存入项目</translation>
    </message>
    <message>
        <source>translator</source>
        <translation>译者</translation>
    </message>
    <message>
        <source>reviewer</source>
        <translation>审校</translation>
    </message>
    <message>
        <source>editor</source>
        <translation>责任编辑</translation>
    </message>
    <message>
        <source>program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>初稿</translation>
    </message>
    <message>
        <source>typed</source>
        <translation>键入</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>翻译记忆</translation>
    </message>
    <message>
        <source>fix</source>
        <translation>修正</translation>
    </message>
    <message>
        <source>restored</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>review file</source>
        <translation>审校文件</translation>
    </message>
    <message>
        <source>alignment</source>
        <translation>对齐</translation>
    </message>
    <message>
        <source>tracked change</source>
        <translation>修订</translation>
    </message>
    <message>
        <source>Say whether a release is, byte by byte, what was approved, and where it differs.</source>
        <translation>核验发布稿是否与审定稿逐字节一致，不一致时指出差异。</translation>
    </message>
    <message>
        <source>the release, as it is now</source>
        <translation>现有的发布稿</translation>
    </message>
    <message>
        <source>the evidence that was written with it (.json .html)</source>
        <translation>随之写出的发布凭据（.json、.html）</translation>
    </message>
    <message>
        <source>also write the evidence of the release: who signed what, and why (.json .html)</source>
        <translation>同时写出发布凭据：何人签发、理由为何（.json、.html）</translation>
    </message>
</context>
<context>
    <name>exchange</name>
    <message>
        <source>{path} is damaged or not complete: line {line} is no sound XML. Export it again from the program that it came from.</source>
        <translation>{path} 已损坏或不完整：第 {line} 行不是有效的 XML。请从原来的程序重新导出。</translation>
    </message>
    <message>
        <source>{file} says that texts in it were done elsewhere ({states}); here every row is still to be confirmed and approved.</source>
        <translation>{file} 中有已在别处完成的译文（{states}）；在这里各行仍须确认和审定。</translation>
    </message>
    <message>
        <source>Lines of {file} that were not understood and were passed over: {count}.</source>
        <translation>{file} 中未能理解而跳过的行数：{count}。</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Correct the English, write in the column Comment or add comments, and choose a status. The Chinese stays as it is; rows may be moved or taken out.</source>
        <translation>请直接修改英文，在“批注”栏填写或插入批注，并选择状态。中文保持不变；可以移动或删除整行。</translation>
    </message>
    <message>
        <source>{path}: a file to be reviewed cannot be written under this ending. Use one of these: {formats}.</source>
        <translation>{path}：双语对照表不能用这个扩展名。请改用以下扩展名之一：{formats}。</translation>
    </message>
    <message>
        <source>{path} holds no row of this project. Give the file that was exported from it, or a copy of its release.</source>
        <translation>{path} 里没有本项目的任何一行。请给出从本项目导出的文件，或其发布稿的副本。</translation>
    </message>
    <message>
        <source>{path} is the Chinese of this project. To work it in, use --source, or in the window Segment, Changed source.</source>
        <translation>{path} 是本项目的中文原文。更新原文请用 --source，或在窗口的“段对”菜单中选“换用有变动的原文”。</translation>
    </message>
    <message>
        <source>the row no longer stands in this project</source>
        <translation>本项目中已没有这一行</translation>
    </message>
    <message>
        <source>the row was added, or lost what names it; put its text where it belongs by hand</source>
        <translation>这一行是新加的，或丢失了行标识；请手工把文字放到相应的行</translation>
    </message>
    <message>
        <source>the row stands in the file twice; only the first was read</source>
        <translation>这一行在文件中出现两次；只读取了第一次</translation>
    </message>
    <message>
        <source>its Chinese is not the same as in the project</source>
        <translation>其中文与项目中的不一致</translation>
    </message>
    <message>
        <source>the paragraph was added and belongs to no row; put it in by hand</source>
        <translation>这一段是新加的，不属于任何一行；请手工加入</translation>
    </message>
    <message>
        <source>Not taken, {rows}: {why}.</source>
        <translation>未采用，{rows}：{why}。</translation>
    </message>
    <message>
        <source>Row {row}, {who}: {changes}</source>
        <translation>第 {row} 行，{who}：{changes}</translation>
    </message>
    <message>
        <source>“{old}” → “{new}”</source>
        <translation>“{old}” → “{new}”</translation>
    </message>
    <message>
        <source>“{new}” put in</source>
        <translation>加入“{new}”</translation>
    </message>
    <message>
        <source>“{old}” taken out</source>
        <translation>删去“{old}”</translation>
    </message>
    <message>
        <source>Row {row}, {who} marked as resolved: {text}</source>
        <translation>第{row}行，{who}标为已解决：{text}</translation>
    </message>
    <message>
        <source>Row {row}, {who} says: {text}</source>
        <translation>第 {row} 行，{who} 批注：{text}</translation>
    </message>
    <message>
        <source>Row {row} was changed here meanwhile. Here: {now} In the file, {who}: {after}</source>
        <translation>第 {row} 行在这里已有改动。这里：{now} 文件中（{who}）：{after}</translation>
    </message>
    <message>
        <source>Left as they are here, rows {rows}; with --theirs the file’s text is taken.</source>
        <translation>保持这里的文字，第 {rows} 行；加 --theirs 则采用文件中的文字。</translation>
    </message>
    <message>
        <source>Rows that the reviewer did not change: {count}.</source>
        <translation>审校未改动的行：{count}。</translation>
    </message>
    <message>
        <source>Taken in, rows {rows}.</source>
        <translation>已采用，第 {rows} 行。</translation>
    </message>
    <message>
        <source>There is nothing in {path} that is not here already.</source>
        <translation>{path} 中没有新的内容。</translation>
    </message>
    <message>
        <source>Nothing was written; leave --dry-run out to take it in.</source>
        <translation>没有写入任何内容；去掉 --dry-run 即可采用。</translation>
    </message>
    <message>
        <source>{path} is no XLIFF, though it is called one. Give the XLIFF, or the documents themselves.</source>
        <translation>{path} 虽然叫 XLIFF，却不是 XLIFF 文件。请给出真正的 XLIFF，或直接给出原文和译文文档。</translation>
    </message>
    <message>
        <source>{file} goes from English to Chinese; its Chinese was taken as the source.</source>
        <translation>{file} 的方向是英译中；已把其中的中文当作原文。</translation>
    </message>
    <message>
        <source>{file} says that it is from {source} to {target}; its source was taken as the Chinese, its target as the English.</source>
        <translation>{file} 标明的语言是 {source} 到 {target}；已把其中的原文当作中文，译文当作英文。</translation>
    </message>
</context>
<context>
    <name>findings</name>
    <message>
        <source>{source} is {expected}; the English says {found}: {factor} times too much.</source>
        <translation>“{source}”即 {expected}，译文作“{found}”，是原数的 {factor} 倍。</translation>
    </message>
    <message>
        <source>{source} is {expected}; the English says {found}: {factor} times too little.</source>
        <translation>“{source}”即 {expected}，译文作“{found}”，只有原数的 {factor} 分之一。</translation>
    </message>
    <message>
        <source>The Chinese has {source}; the English says {found}: {factor} times too much.</source>
        <translation>原文为“{source}”，译文作“{found}”，是原数的 {factor} 倍。</translation>
    </message>
    <message>
        <source>The Chinese has {source}; the English says {found}: {factor} times too little.</source>
        <translation>原文为“{source}”，译文作“{found}”，只有原数的 {factor} 分之一。</translation>
    </message>
    <message>
        <source>{source} is {expected}; the English says {found}: look at the digits.</source>
        <translation>“{source}”即 {expected}，译文作“{found}”，请核对数字。</translation>
    </message>
    <message>
        <source>The Chinese has {source}; the English says {found}: look at the digits.</source>
        <translation>原文为“{source}”，译文作“{found}”，请核对数字。</translation>
    </message>
    <message>
        <source>The Chinese has {source}, which is {expected}; the English has {found}.</source>
        <translation>原文为“{source}”，即 {expected}；译文作“{found}”。</translation>
    </message>
    <message>
        <source>The Chinese has {source}; the English has {found}.</source>
        <translation>原文为“{source}”，译文作“{found}”。</translation>
    </message>
    <message>
        <source>{source}, which is {expected}, is not in the English.</source>
        <translation>“{source}”（{expected}）在译文中没有对应。</translation>
    </message>
    <message>
        <source>{source} is not in the English.</source>
        <translation>“{source}”在译文中没有对应。</translation>
    </message>
    <message>
        <source>The English says {found}; no such figure is in the Chinese.</source>
        <translation>译文有“{found}”，原文中没有这个数。</translation>
    </message>
    <message>
        <source>{source} lies on the other side of the figure than “{found}” says; “{expected}” fits.</source>
        <translation>“{source}”与“{found}”方向相反，应为“{expected}”。</translation>
    </message>
    <message>
        <source>{source} is “{expected}”; the English says “{found}”.</source>
        <translation>“{source}”应为“{expected}”，译文作“{found}”。</translation>
    </message>
    <message>
        <source>{source} is no exact figure; the English says {found}.</source>
        <translation>“{source}”不是确数，译文作 {found}。</translation>
    </message>
    <message>
        <source>“{found}” makes {expected} inexact; the Chinese gives the figure as it is.</source>
        <translation>“{found}”使 {expected} 成为约数，而原文为确数。</translation>
    </message>
    <message>
        <source>{source} is counted in {expected}; the English has the same figure in “{found}”.</source>
        <translation>“{source}”的单位是 {expected}，译文以同一数字配“{found}”。</translation>
    </message>
    <message>
        <source>{source} comes to about {expected}; the English says {found}.</source>
        <translation>“{source}”约合 {expected}，译文作 {found}。</translation>
    </message>
    <message>
        <source>{source} is {expected}; the English says {found}, which is another currency.</source>
        <translation>“{source}”是 {expected}，译文作 {found}，货币不同。</translation>
    </message>
    <message>
        <source>{source} is {expected}; the English names no currency.</source>
        <translation>“{source}”是 {expected}，译文未写明货币。</translation>
    </message>
    <message>
        <source>{source} makes it {factor} times as much; the English says “{found}”.</source>
        <translation>“{source}”即为原来的 {factor} 倍，译文作“{found}”。</translation>
    </message>
    <message>
        <source>The Chinese numbers {expected} points, the English {count}.</source>
        <translation>原文列有 {expected} 点，译文列有 {count} 点。</translation>
    </message>
    <message>
        <source>“{found}” are announced; the items that follow: {expected}.</source>
        <translation>译文写明“{found}”，其后列出的项数为 {expected}。</translation>
    </message>
    <message>
        <source>{source} counts percentage points; the English says {found}, which is a share.</source>
        <translation>“{source}”是百分点，译文作“{found}”，成了百分比。</translation>
    </message>
    <message>
        <source>{source} is a share; the English says {found}.</source>
        <translation>“{source}”是比例，译文作 {found}。</translation>
    </message>
    <message>
        <source>The Chinese names the year {source}; write {expected}, not {found}.</source>
        <translation>原文年份为“{source}”，应写 {expected}，译文作“{found}”。</translation>
    </message>
    <message>
        <source>The Chinese names {source}; write {expected}, not {found}.</source>
        <translation>原文为“{source}”，应写 {expected}，而非 {found}。</translation>
    </message>
    <message>
        <source>The Chinese names {source}, which is {expected}; the English says {found}.</source>
        <translation>原文为“{source}”，即 {expected}；译文作“{found}”。</translation>
    </message>
    <message>
        <source>The Chinese names the day {source}; write {expected}, not {found}.</source>
        <translation>原文日期为“{source}”，应写 {expected}，译文作“{found}”。</translation>
    </message>
    <message>
        <source>The Chinese names the decade {source}; write {expected}, not {found}.</source>
        <translation>原文指“{source}”这一年代，应写 {expected}，而非 {found}。</translation>
    </message>
    <message>
        <source>{date} is a {expected}; the English says {found}.</source>
        <translation>{date} 是 {expected}，译文作“{found}”。</translation>
    </message>
    <message>
        <source>{date} is a {expected}, and no {source}: ask about the Chinese.</source>
        <translation>{date} 是 {expected}，不是“{source}”：请核对原文。</translation>
    </message>
    <message>
        <source>“{found}” is written in another order than most dates of this document: “{expected}”.</source>
        <translation>“{found}”的顺序与本稿多数日期不同，应为“{expected}”。</translation>
    </message>
    <message>
        <source>Most dates of this document are written otherwise than “{found}”: “{expected}”.</source>
        <translation>本稿多数日期的写法与“{found}”不同，应为“{expected}”。</translation>
    </message>
    <message>
        <source>{source} ({expected}) is not in the English.</source>
        <translation>“{source}”（{expected}）在译文中没有对应。</translation>
    </message>
    <message>
        <source>The English names {found}; the Chinese does not.</source>
        <translation>译文有“{found}”，原文中没有。</translation>
    </message>
    <message>
        <source>{chinese} should be rendered as “{expected}”; nothing like it stands here.</source>
        <translation>“{chinese}”应译为“{expected}”，此处未见相应译法。</translation>
    </message>
    <message>
        <source>{chinese} should be rendered as “{expected}”, not as “{found}”.</source>
        <translation>“{chinese}”应译为“{expected}”，此处作“{found}”。</translation>
    </message>
    <message>
        <source>{chinese} should be rendered as “{expected}”; only “{found}” resembles it.</source>
        <translation>“{chinese}”应译为“{expected}”，此处仅见“{found}”。</translation>
    </message>
    <message>
        <source>{chinese} must stand exactly as “{expected}”; here it reads “{found}”.</source>
        <translation>“{chinese}”必须写作“{expected}”，不得变形，此处作“{found}”。</translation>
    </message>
    <message>
        <source>{chinese} should be rendered as {others} or “{last}”; nothing like it stands here.</source>
        <translation>“{chinese}”应译为{others}或“{last}”，此处未见相应译法。</translation>
    </message>
    <message>
        <source>{chinese} should be rendered as {others} or “{last}”, not as “{found}”.</source>
        <translation>“{chinese}”应译为{others}或“{last}”，此处作“{found}”。</translation>
    </message>
    <message>
        <source>{chinese} should be rendered as {others} or “{last}”; only “{found}” resembles it.</source>
        <translation>“{chinese}”应译为{others}或“{last}”，此处仅见“{found}”。</translation>
    </message>
    <message>
        <source>{chinese} must stand exactly as {others} or “{last}”; here it reads “{found}”.</source>
        <translation>“{chinese}”必须写作{others}或“{last}”，不得变形，此处作“{found}”。</translation>
    </message>
    <message>
        <source>The glossary forbids “{found}” for {chinese}; write “{expected}”.</source>
        <translation>术语表禁止将“{chinese}”译为“{found}”，请改为“{expected}”。</translation>
    </message>
    <message>
        <source>The glossary forbids “{found}” for {chinese}.</source>
        <translation>术语表禁止将“{chinese}”译为“{found}”。</translation>
    </message>
    <message>
        <source>Avoid “{found}”; write “{expected}”.</source>
        <translation>避免使用“{found}”，请改为“{expected}”。</translation>
    </message>
    <message>
        <source>Avoid “{found}”.</source>
        <translation>避免使用“{found}”。</translation>
    </message>
    <message>
        <source>{chinese} is “{expected}” in pinyin, not “{found}”.</source>
        <translation>{chinese}的汉语拼音是“{expected}”，译文作“{found}”。</translation>
    </message>
    <message>
        <source>Its first character is read otherwise in a surname: {chinese} is “{expected}”, not “{found}”.</source>
        <translation>首字作姓氏时读音不同：{chinese}应为“{expected}”，译文作“{found}”。</translation>
    </message>
    <message>
        <source>The surname stands first: {chinese} is “{expected}”, not “{found}”.</source>
        <translation>姓在前：{chinese}应为“{expected}”，译文作“{found}”。</translation>
    </message>
    <message>
        <source>Most surnames of this document are written otherwise: “{expected}”, not “{found}”.</source>
        <translation>本稿多数姓氏写法不同：应为“{expected}”，译文作“{found}”。</translation>
    </message>
    <message>
        <source>Row {row} writes {chinese} as “{expected}”; here it reads “{found}”.</source>
        <translation>第 {row} 行{chinese}译作“{expected}”，此处作“{found}”。</translation>
    </message>
    <message>
        <source>“{found}” is used but introduced nowhere; give the full name first.</source>
        <translation>缩写“{found}”全文未交代全称，请在首次出现时写出全称。</translation>
    </message>
    <message>
        <source>“{found}” is used here but introduced only in row {row}.</source>
        <translation>缩写“{found}”在此处已使用，到第 {row} 行才交代全称。</translation>
    </message>
    <message>
        <source>This Chinese has no English.</source>
        <translation>此段原文没有译文。</translation>
    </message>
    <message>
        <source>This English has no Chinese beside it.</source>
        <translation>此段译文没有对应的原文。</translation>
    </message>
    <message>
        <source>The English is far too short for this Chinese; most of it is missing.</source>
        <translation>译文远短于原文，大部分内容漏译。</translation>
    </message>
    <message>
        <source>This sentence has no English: {sentence}</source>
        <translation>此句没有译文：{sentence}</translation>
    </message>
    <message>
        <source>This sentence has no Chinese: “{sentence}”</source>
        <translation>此句译文没有对应的原文：“{sentence}”</translation>
    </message>
    <message>
        <source>“{found}” still stands in Chinese.</source>
        <translation>译文中留有中文“{found}”。</translation>
    </message>
    <message>
        <source>“{found}” stands in Chinese in brackets; keep it only if that is meant.</source>
        <translation>译文括号内留有中文“{found}”，若非有意保留请删去。</translation>
    </message>
    <message>
        <source>“{found}” is full-width; write “{expected}”.</source>
        <translation>“{found}”是全角字符，请改为“{expected}”。</translation>
    </message>
    <message>
        <source>This paragraph stands in row {row} already; the Chinese has it once.</source>
        <translation>此段在第 {row} 行已出现，中文只有一次。</translation>
    </message>
    <message>
        <source>“{written}” repeats a word; write “{expected}”.</source>
        <translation>“{written}”重复，应为“{expected}”。</translation>
    </message>
    <message>
        <source>“{found}” is American spelling; British English has “{expected}”.</source>
        <translation>“{found}”是美式拼写；英式写作“{expected}”。</translation>
    </message>
    <message>
        <source>“{found}” is British spelling; American English has “{expected}”.</source>
        <translation>“{found}”是英式拼写；美式写作“{expected}”。</translation>
    </message>
    <message>
        <source>“{found}” is spelt with z; this document writes “{expected}”.</source>
        <translation>“{found}”用了 z；本文档写作“{expected}”。</translation>
    </message>
    <message>
        <source>“{found}” is spelt with s; Oxford spelling has “{expected}”.</source>
        <translation>“{found}”用了 s；牛津拼写写作“{expected}”。</translation>
    </message>
    <message>
        <source>“{found}” is in no dictionary; “{expected}” may be meant.</source>
        <translation>词典中没有“{found}”；可能应为“{expected}”。</translation>
    </message>
    <message>
        <source>{who} wrote this English and approved it; it needs another reader.</source>
        <translation>本行译文由{who}所写，又由其本人审定，须另请人审读。</translation>
    </message>
    <message>
        <source>The row has changed since {who} approved it.</source>
        <translation>{who}审定之后，本行又有改动。</translation>
    </message>
    <message>
        <source>Nobody has resolved what {who} said: {comment}</source>
        <translation>{who}的批注尚未解决：{comment}</translation>
    </message>
    <message>
        <source>“{found}” is in no dictionary.</source>
        <translation>词典中没有“{found}”。</translation>
    </message>
</context>
<context>
    <name>glossaries</name>
    <message>
        <source>Somebody else has changed the glossary; look at it again before you change it.</source>
        <translation>术语表已被他人改动；请重新查看后再改。</translation>
    </message>
    <message>
        <source>Somebody else has changed the people registry; look at it again before you change it.</source>
        <translation>人名表已被他人改动；请重新查看后再改。</translation>
    </message>
    <message>
        <source>{file}: terms {count}, to look at {faults}.</source>
        <translation>{file}：术语 {count} 条，待查 {faults} 处。</translation>
    </message>
    <message>
        <source>Terms written to {path}: {count}.</source>
        <translation>已写入 {path} 的术语：{count} 条。</translation>
    </message>
    <message>
        <source>Terms: {count}; in several ways: {several}.</source>
        <translation>术语 {count} 个，其中有多种译法的 {several} 个。</translation>
    </message>
    <message>
        <source>No columns of {path} hold names in Chinese and in English; give it a header like {header}.</source>
        <translation>{path} 中没有中文姓名和英文姓名列；请加上表头，如 {header}。</translation>
    </message>
    <message>
        <source>{path} names nobody in Chinese and in English; its header would be {header}.</source>
        <translation>{path} 中没有同时具有中英文姓名的行；表头应为 {header}。</translation>
    </message>
    <message>
        <source>People in {file}: {count}.</source>
        <translation>{file} 中的人名：{count} 个。</translation>
    </message>
    <message>
        <source>Rows of {file} without a name in both languages, left out: {count} (row {rows}).</source>
        <translation>{file} 中缺少中文或英文姓名而未采用的行：{count}（第 {rows} 行）。</translation>
    </message>
    <message>
        <source>{path} holds no entry with an English term.</source>
        <translation>{path} 中没有带英文术语的条目。</translation>
    </message>
    <message>
        <source>Entries of {file} without English, left out: {count} (entry {entries}).</source>
        <translation>{file} 中没有英文而未采用的条目：{count}（第 {entries} 条）。</translation>
    </message>
    <message>
        <source>Rows of {file} with a date that is none; it is left out, the rest is taken: {count} (row {rows}).</source>
        <translation>{file} 中日期无法识别的行：{count}（第 {rows} 行）；日期未采用，其余内容已采用。</translation>
    </message>
    <message>
        <source>{chinese} has another preferred English in another entry: “{other}”.</source>
        <translation>{chinese}在另一条目中的首选译法不同：“{other}”。</translation>
    </message>
    <message>
        <source>“{term}” is both allowed and not wanted.</source>
        <translation>“{term}”既列为可用又列为不可用。</translation>
    </message>
    <message>
        <source>{chinese} is listed twice with the same English.</source>
        <translation>{chinese}重复列出，译法相同。</translation>
    </message>
    <message>
        <source>{chinese} has no English.</source>
        <translation>{chinese}没有英文。</translation>
    </message>
    <message>
        <source>{chinese} ends before it begins.</source>
        <translation>{chinese}的失效日期早于生效日期。</translation>
    </message>
    <message>
        <source>{term} stands inside {chinese}, whose English does not have “{other}”.</source>
        <translation>{term}包含在{chinese}之中，但后者的英文里没有“{other}”。</translation>
    </message>
    <message>
        <source>{term} is a single character, which stands inside many words.</source>
        <translation>{term}只有一个字，会出现在许多词中。</translation>
    </message>
    <message>
        <source>{chinese} stands in an earlier glossary too, as “{other}”; that one holds.</source>
        <translation>{chinese}在更优先的术语表中已有，译为“{other}”，以该表为准。</translation>
    </message>
</context>
<context>
    <name>house</name>
    <message>
        <source>only an editor waives a red line</source>
        <translation>只有责任编辑可以忽略红线问题</translation>
    </message>
    <message>
        <source>{path} is no house style (TOML): {reason}.</source>
        <translation>{path} 不是本社规范文件（TOML）：{reason}。</translation>
    </message>
    <message>
        <source>{path} says something that no house style says: {what}.</source>
        <translation>{path} 中有规范文件不使用的内容：{what}。</translation>
    </message>
    <message>
        <source>{file} has rules for checks that this program does not have: {checks}.</source>
        <translation>{file} 中有本程序没有的检查规则：{checks}。</translation>
    </message>
    <message>
        <source>{path} has an MQM profile that cannot be: 1 to 26 types of MQM, weights from 0 to 1000, severities that rise from neutral to critical, and a passing score within the maximum.</source>
        <translation>{path} 中的 MQM 评分标准不成立：应有 1 至 26 个 MQM 类型，权重为 0 至 1000，扣分从中性到致命递增，及格线不高于满分。</translation>
    </message>
    <message>
        <source>Somebody else has changed the house style; look at it again before you change it.</source>
        <translation>本社规范已被他人改动；请重新查看后再改。</translation>
    </message>
</context>
<context>
    <name>marking</name>
    <message>
        <source>Nothing is marked here: the house style has no MQM profile. Turn it on in the house style, under Scorecard.</source>
        <translation>这里不标注差错：本社规范没有启用 MQM。请在“本社规范”的“评分卡”中启用。</translation>
    </message>
    <message>
        <source>A translator does not mark errors; a reviewer or an editor does.</source>
        <translation>译者不标注差错，由审校或责任编辑标注。</translation>
    </message>
    <message>
        <source>{type} is no error type of this house. It knows: {types}.</source>
        <translation>本社规范没有差错类型 {type}。可用的有：{types}。</translation>
    </message>
    <message>
        <source>{severity} is no severity. Give one of: {severities}.</source>
        <translation>没有 {severity} 这一级别。请从中选一：{severities}。</translation>
    </message>
    <message>
        <source>Row {row} has {length} characters of English; mark a stretch of them, from the first to the last.</source>
        <translation>第 {row} 行的英文有 {length} 个字符；请标注其中一段，写明首尾字符。</translation>
    </message>
    <message>
        <source>There is no mark {mark} in this project. `duizhao score PROJECT --json` lists them.</source>
        <translation>本项目没有标注 {mark}。`duizhao score 项目 --json` 可列出全部标注。</translation>
    </message>
    <message>
        <source>{given} is no mark. Write ROW:FIRST-LAST:TYPE:SEVERITY, for example 3:12-18:accuracy/mistranslation:major.</source>
        <translation>{given} 不是标注。请写成“行：首字符-末字符：类型：级别”，例如 3:12-18:accuracy/mistranslation:major。</translation>
    </message>
    <message>
        <source>mark an error by MQM: its first and last character in the row's English, counted from 1</source>
        <translation>按 MQM 标注差错：写明它在该行英文中的首、末字符，从 1 数起</translation>
    </message>
    <message>
        <source>take a mark back</source>
        <translation>撤回标注</translation>
    </message>
    <message>
        <source>Rows marked: {rows}.</source>
        <translation>已标注的行：{rows}。</translation>
    </message>
    <message>
        <source>Marks withdrawn in rows: {rows}.</source>
        <translation>已撤回标注的行：{rows}。</translation>
    </message>
    <message>
        <source>MQM</source>
        <translation>MQM</translation>
    </message>
    <message>
        <source>No score yet: no row was approved, sent back or marked.</source>
        <translation>暂无得分：尚无一行审定、退回或标注过。</translation>
    </message>
    <message>
        <source>Passed: {score} of {maximum}; {passing} is needed.</source>
        <translation>通过：{score} 分（满分 {maximum}），及格线 {passing} 分。</translation>
    </message>
    <message>
        <source>Failed: {score} of {maximum}; {passing} is needed.</source>
        <translation>未通过：{score} 分（满分 {maximum}），及格线 {passing} 分。</translation>
    </message>
    <message>
        <source>Failed: critical errors {count}, whatever the score ({score} of {maximum}).</source>
        <translation>未通过：有致命差错 {count} 处，不论得分多少（{score} 分，满分 {maximum}）。</translation>
    </message>
    <message>
        <source>Too small a sample: {amount} of at least {least} {counted}. The score says little.</source>
        <translation>样本过小：{amount} {counted}，至少需要 {least}。得分仅供参考。</translation>
    </message>
    <message>
        <source>Penalty {penalty} in {amount} {counted}: {density} per thousand.</source>
        <translation>扣分 {penalty}，评价量 {amount} {counted}，每千计 {density} 分。</translation>
    </message>
    <message>
        <source>Rows evaluated: {rows} of {of}.</source>
        <translation>已评价 {rows} 行，共 {of} 行。</translation>
    </message>
    <message>
        <source>Nothing is marked.</source>
        <translation>尚无标注。</translation>
    </message>
    <message>
        <source>of an earlier wording</source>
        <translation>针对先前文字</translation>
    </message>
    <message>
        <source>Marks of an earlier wording: {count}. They do not count.</source>
        <translation>针对先前文字的标注：{count} 处，不计分。</translation>
    </message>
    <message>
        <source>Marks of an earlier wording: {count}. They count: this house scores the text as it was handed in.</source>
        <translation>针对先前文字的标注：{count} 处，照计分：本社按交稿时的译文评分。</translation>
    </message>
    <message>
        <source>{name}, version {version}; penalty points: {severities}</source>
        <translation>{name}，版本 {version}；扣分标准：{severities}</translation>
    </message>
    <message>
        <source>Chinese characters</source>
        <translation>汉字</translation>
    </message>
    <message>
        <source>English words</source>
        <translation>英文词</translation>
    </message>
    <message>
        <source>Scorecard by MQM</source>
        <translation>MQM 评分卡</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>差错标注</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Type of error</source>
        <translation>差错类型</translation>
    </message>
    <message>
        <source>Marked words</source>
        <translation>标注的文字</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>评分标准</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Neutral</source>
        <translation>中性</translation>
    </message>
    <message>
        <source>Minor</source>
        <translation>轻微</translation>
    </message>
    <message>
        <source>Major</source>
        <translation>严重</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>致命</translation>
    </message>
    <message>
        <source>Terminology</source>
        <translation>术语</translation>
    </message>
    <message>
        <source>Not the glossary’s term</source>
        <translation>未用术语表译法</translation>
    </message>
    <message>
        <source>Inconsistent term</source>
        <translation>术语不一致</translation>
    </message>
    <message>
        <source>Wrong term</source>
        <translation>术语错误</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>准确性</translation>
    </message>
    <message>
        <source>Mistranslation</source>
        <translation>误译</translation>
    </message>
    <message>
        <source>Over-translation</source>
        <translation>过度翻译</translation>
    </message>
    <message>
        <source>Under-translation</source>
        <translation>翻译不足</translation>
    </message>
    <message>
        <source>Addition</source>
        <translation>增译</translation>
    </message>
    <message>
        <source>Omission</source>
        <translation>漏译</translation>
    </message>
    <message>
        <source>Untranslated</source>
        <translation>未译出</translation>
    </message>
    <message>
        <source>Linguistic conventions</source>
        <translation>语言规范</translation>
    </message>
    <message>
        <source>Grammar</source>
        <translation>语法</translation>
    </message>
    <message>
        <source>Punctuation</source>
        <translation>标点</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>拼写</translation>
    </message>
    <message>
        <source>Capital letters</source>
        <translation>大小写</translation>
    </message>
    <message>
        <source>Conventions of the text</source>
        <translation>篇章规范</translation>
    </message>
    <message>
        <source>Character encoding</source>
        <translation>字符编码</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>文体</translation>
    </message>
    <message>
        <source>House style</source>
        <translation>本社规范</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>语体</translation>
    </message>
    <message>
        <source>Awkward style</source>
        <translation>行文生硬</translation>
    </message>
    <message>
        <source>Unidiomatic style</source>
        <translation>不地道</translation>
    </message>
    <message>
        <source>Inconsistent style</source>
        <translation>文体不一致</translation>
    </message>
    <message>
        <source>Locale conventions</source>
        <translation>地区格式</translation>
    </message>
    <message>
        <source>Form of numbers</source>
        <translation>数字格式</translation>
    </message>
    <message>
        <source>Form of amounts of money</source>
        <translation>金额格式</translation>
    </message>
    <message>
        <source>Form of measures</source>
        <translation>计量格式</translation>
    </message>
    <message>
        <source>Form of dates</source>
        <translation>日期格式</translation>
    </message>
    <message>
        <source>Form of names</source>
        <translation>人名格式</translation>
    </message>
    <message>
        <source>Form of addresses</source>
        <translation>地址格式</translation>
    </message>
    <message>
        <source>Spelling of the variety</source>
        <translation>英美拼写</translation>
    </message>
    <message>
        <source>Audience appropriateness</source>
        <translation>读者适宜性</translation>
    </message>
    <message>
        <source>Culture-specific reference</source>
        <translation>文化专有内容</translation>
    </message>
    <message>
        <source>Design and markup</source>
        <translation>版式与标记</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>版面</translation>
    </message>
    <message>
        <source>Markup</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>Truncation</source>
        <translation>截断</translation>
    </message>
</context>
<context>
    <name>mechanics</name>
    <message>
        <source>The Chinese has “{expected}”; here it reads “{found}”.</source>
        <translation>原文为“{expected}”，此处作“{found}”。</translation>
    </message>
    <message>
        <source>“{expected}” of the Chinese is not in the English.</source>
        <translation>原文中的“{expected}”未出现在英文中。</translation>
    </message>
    <message>
        <source>The placeholder “{expected}” of the Chinese reads “{found}” here.</source>
        <translation>原文占位符“{expected}”在此处作“{found}”。</translation>
    </message>
    <message>
        <source>The placeholder “{expected}” of the Chinese is not in the English.</source>
        <translation>原文占位符“{expected}”未出现在英文中。</translation>
    </message>
    <message>
        <source>“{found}” was left to be filled in.</source>
        <translation>“{found}”尚待填写。</translation>
    </message>
    <message>
        <source>The last member of this list has no “and” before it: “{expected}”.</source>
        <translation>并列成分末项前缺少“and”：“{expected}”。</translation>
    </message>
    <message>
        <source>“{found}” has a blank too many: “{expected}”.</source>
        <translation>“{found}”多了空格，应为“{expected}”。</translation>
    </message>
    <message>
        <source>“{found}” wants a blank: “{expected}”.</source>
        <translation>“{found}”缺少空格，应为“{expected}”。</translation>
    </message>
    <message>
        <source>“{found}” has no partner in this row.</source>
        <translation>“{found}”在本行中没有配对。</translation>
    </message>
    <message>
        <source>There is a blank at the end of the line.</source>
        <translation>行末有多余空格。</translation>
    </message>
    <message>
        <source>The Chinese quotes somebody: {expected}. The English has no quotation marks.</source>
        <translation>原文引用了某人的话：{expected}。英文没有引号。</translation>
    </message>
    <message>
        <source>{expected} is a title. No quotation marks tell so in the English; italics may.</source>
        <translation>{expected}是作品名。英文未加引号；或可用斜体表示。</translation>
    </message>
    <message>
        <source>“{found}” is straight; most quotation marks and apostrophes of this text are curly.</source>
        <translation>“{found}”为直引号；本稿的引号和撇号多为弯引号。</translation>
    </message>
    <message>
        <source>“{found}” is curly; most quotation marks and apostrophes of this text are straight.</source>
        <translation>“{found}”为弯引号；本稿的引号和撇号多为直引号。</translation>
    </message>
    <message>
        <source>Between the ends of a range stands an en dash: “{expected}”.</source>
        <translation>数值范围应使用连接号（en dash）：“{expected}”。</translation>
    </message>
    <message>
        <source>A sentence begins with a capital: “{expected}”.</source>
        <translation>句首应大写：“{expected}”。</translation>
    </message>
    <message>
        <source>“{found}” always has a capital: “{expected}”.</source>
        <translation>“{found}”须大写：“{expected}”。</translation>
    </message>
    <message>
        <source>This text also writes “{expected}”; here it reads “{found}”.</source>
        <translation>本稿他处写作“{expected}”，此处作“{found}”。</translation>
    </message>
    <message>
        <source>Most headings of this text have a capital on every word; this one has not.</source>
        <translation>本稿小标题多为逐词大写，此处不是。</translation>
    </message>
    <message>
        <source>Most headings of this text have a capital on the first word alone.</source>
        <translation>本稿小标题多为仅首词大写，此处不是。</translation>
    </message>
    <message>
        <source>It is not sure that these two texts belong together ({confidence} %). Pin the link if they do.</source>
        <translation>尚不确定这两段文字是否对应（{confidence}%）。如对应，请固定此配对。</translation>
    </message>
    <message>
        <source>{path} is not written in {encoding}. Save the dictionary in UTF-8, or name its encoding in SET.</source>
        <translation>{path}并非以{encoding}编码。请将词典存为UTF-8，或在SET中注明编码。</translation>
    </message>
    <message>
        <source>{path}, line {line}: no rule for endings can be read here. Take the file from where it came again.</source>
        <translation>{path}第{line}行：无法读取词缀规则。请从来源处重新获取该文件。</translation>
    </message>
    <message>
        <source>{path} is no list of words. A dictionary is a .dic file with a word a line.</source>
        <translation>{path}不是词表。词典为.dic文件，每行一词。</translation>
    </message>
    <message>
        <source>Dictionary of the office: {file}, entries {count}</source>
        <translation>本社词典：{file}，词条{count}</translation>
    </message>
</context>
<context>
    <name>memory</name>
    <message>
        <source>{path} is no translation memory (TMX). Export one as TMX from the program that has it.</source>
        <translation>{path} 不是翻译记忆库（TMX）文件。请在原来的程序中导出 TMX。</translation>
    </message>
    <message>
        <source>{path} is damaged or not complete: it makes no sense from line {line} on. Export it again from the program that wrote it.</source>
        <translation>{path} 已损坏或不完整：从第 {line} 行起无法读取。请在原来的程序中重新导出。</translation>
    </message>
    <message>
        <source>{path} was refused: it defines entities, which no translation memory needs. Export it again without them.</source>
        <translation>{path} 未被接受：其中定义了实体，翻译记忆库用不到这些内容。请重新导出，不要带实体定义。</translation>
    </message>
    <message>
        <source>There is no memory at {path} yet. Take an earlier project or a TMX file in: duizhao memory import FILE</source>
        <translation>{path} 处还没有翻译记忆库。请先导入以往的项目或 TMX 文件：duizhao memory import 文件</translation>
    </message>
    <message>
        <source>The memory {path} cannot be made: {folder} may not be changed. Name another file.</source>
        <translation>无法建立翻译记忆库 {path}：没有权限写入 {folder}。请指定其他文件。</translation>
    </message>
    <message>
        <source>The memory {path} was not changed: the disk is full. Free some space and try again.</source>
        <translation>翻译记忆库 {path} 未更改：磁盘已满。请腾出空间后重试。</translation>
    </message>
    <message>
        <source>The memory {path} was not changed: it is read-only. Have yourself allowed to change it, or name another file.</source>
        <translation>翻译记忆库 {path} 未更改：文件为只读。请取得写入权限，或指定其他文件。</translation>
    </message>
    <message>
        <source>The memory {path} is being changed by another program; try again in a moment.</source>
        <translation>翻译记忆库 {path} 正被其他程序写入，请稍后重试。</translation>
    </message>
    <message>
        <source>The memory {path} is damaged. Put a copy in its place; or move it away and take the projects and TMX files in again.</source>
        <translation>翻译记忆库 {path} 已损坏。请用备份替换，或将其移走后重新导入项目和 TMX 文件。</translation>
    </message>
    <message>
        <source>{path} is no memory of Duizhao and was left alone. Name another file.</source>
        <translation>{path} 不是对照的翻译记忆库，未作改动。请指定其他文件。</translation>
    </message>
    <message>
        <source>The memory {path} was made by a newer version of Duizhao; update this program to use it.</source>
        <translation>翻译记忆库 {path} 由更新版本的对照建立，请先升级本程序。</translation>
    </message>
    <message>
        <source>The memory {path} cannot be opened; check that you may read it.</source>
        <translation>无法打开翻译记忆库 {path}，请检查是否有读取权限。</translation>
    </message>
    <message>
        <source>The memory {path} was not changed: the disk reported a fault. Check the disk.</source>
        <translation>翻译记忆库 {path} 未更改：磁盘报告故障。请检查磁盘。</translation>
    </message>
    <message>
        <source>Stopped; the memory is as it was before.</source>
        <translation>已停止，翻译记忆库保持原样。</translation>
    </message>
    <message>
        <source>The release is written, but its rows are not in the memory. {why}</source>
        <translation>译文已导出，但未能存入翻译记忆库。{why}</translation>
    </message>
    <message>
        <source>Pairs taken into the memory from {name}: {count}.</source>
        <translation>已从 {name} 导入翻译记忆库 {count} 条。</translation>
    </message>
    <message>
        <source>{name}: no approved row and no pair of Chinese and English to take in.</source>
        <translation>{name}：没有可导入的审定行或中英文对照。</translation>
    </message>
    <message>
        <source>{name}: entries without Chinese or without English, left out: {count}.</source>
        <translation>{name}：缺少中文或英文的条目，已略过 {count} 条。</translation>
    </message>
    <message>
        <source>Pairs in which “{text}” stands: {count}.</source>
        <translation>含“{text}”的对照共 {count} 条。</translation>
    </message>
    <message>
        <source>Pairs in which “{text}” stands: {count} and more; the latest of them:</source>
        <translation>含“{text}”的对照不少于 {count} 条，最近的是：</translation>
    </message>
    <message>
        <source>“{text}” is not in the memory.</source>
        <translation>翻译记忆库中没有“{text}”。</translation>
    </message>
    <message>
        <source>Rendered as: {ways}.</source>
        <translation>译法：{ways}。</translation>
    </message>
    <message>
        <source>{share} % alike:</source>
        <translation>相似度 {share}%：</translation>
    </message>
    <message>
        <source>row {row}</source>
        <translation>第 {row} 行</translation>
    </message>
    <message>
        <source>{name} · pairs: {count} · {day} · {key}</source>
        <translation>{name} · {count} 条 · {day} · {key}</translation>
    </message>
    <message>
        <source>The memory is empty.</source>
        <translation>翻译记忆库为空。</translation>
    </message>
    <message>
        <source>Pairs taken out of the memory that came from {name}: {count}.</source>
        <translation>已从翻译记忆库移除来自 {name} 的 {count} 条。</translation>
    </message>
    <message>
        <source>Nothing in the memory came from {name}. See what did: duizhao memory list</source>
        <translation>翻译记忆库中没有来自 {name} 的内容。查看来源：duizhao memory list</translation>
    </message>
    <message>
        <source>Several sources are called {name}. Name the one by what stands at the end of its line in: duizhao memory list</source>
        <translation>有多个来源名为 {name}。请用 duizhao memory list 中行末的标识指定。</translation>
    </message>
    <message>
        <source>{path} cannot be taken into the memory. Give a project or a translation memory: {formats}.</source>
        <translation>无法将 {path} 导入翻译记忆库。请提供项目或翻译记忆库文件：{formats}。</translation>
    </message>
    <message>
        <source>Look up how something was said before, in earlier projects and TMX files; take more of them in.</source>
        <translation>查询以往项目和 TMX 文件中的译法，或导入更多文件。</translation>
    </message>
    <message>
        <source>take files in, look a text up, list what was taken in, or take it out again</source>
        <translation>导入文件、查询文本、列出来源，或移除来源</translation>
    </message>
    <message>
        <source>projects and TMX files to take in; the text to look up; or what was taken in and is to go</source>
        <translation>要导入的项目和 TMX 文件；要查询的文本；或要移除的来源</translation>
    </message>
    <message>
        <source>the memory to use; otherwise the one of this user</source>
        <translation>所用的翻译记忆库；不指定则用本用户的翻译记忆库</translation>
    </message>
    <message>
        <source>show so many pairs at most</source>
        <translation>最多显示的条数</translation>
    </message>
    <message>
        <source>Say what: a file to take in, a text to look up, or a source to take out.</source>
        <translation>请指明要导入的文件、要查询的文本或要移除的来源。</translation>
    </message>
</context>
<context>
    <name>reports</name>
    <message>
        <source>There is nothing to say: add --comment with a text.</source>
        <translation>没有批注内容：请加上 --comment 和文字。</translation>
    </message>
    <message>
        <source>Row {row} has no such comment; “duizhao status” lists those that are open.</source>
        <translation>第 {row} 行没有这条批注；用“duizhao status”可列出未解决的批注。</translation>
    </message>
    <message>
        <source>Row {row} has several comments; name one as {row}.1, {row}.2 and so on.</source>
        <translation>第 {row} 行有多条批注；请写明是哪一条，如 {row}.1、{row}.2。</translation>
    </message>
    <message>
        <source>“{given}” names no comment; write its row, or the row and its number there: 3 or 3.2.</source>
        <translation>“{given}”不是批注编号；请写行号，或行号加序号，如 3 或 3.2。</translation>
    </message>
    <message>
        <source>  comment {name} by {actor}: {comment} (answers: {count})</source>
        <translation>  批注 {name}，{actor}：{comment}（回复 {count} 条）</translation>
    </message>
    <message>
        <source>Rows commented on: {rows}.</source>
        <translation>已加批注的行：{rows}。</translation>
    </message>
    <message>
        <source>Answered, in rows: {rows}.</source>
        <translation>已回复批注的行：{rows}。</translation>
    </message>
    <message>
        <source>Comments resolved, in rows: {rows}.</source>
        <translation>批注标为已解决的行：{rows}。</translation>
    </message>
    <message>
        <source>Comments opened again, in rows: {rows}.</source>
        <translation>批注重新打开的行：{rows}。</translation>
    </message>
    <message>
        <source>comment on these rows, with --comment, and judge nothing</source>
        <translation>给这些行加批注（用 --comment 写内容），不作判定</translation>
    </message>
    <message>
        <source>answer the comment of a row, with --comment</source>
        <translation>回复某行的批注（用 --comment 写内容）</translation>
    </message>
    <message>
        <source>these comments are resolved</source>
        <translation>这些批注已解决</translation>
    </message>
    <message>
        <source>these comments are open again</source>
        <translation>重新打开这些批注</translation>
    </message>
    <message>
        <source>What was changed in “{name}”, and why</source>
        <translation>《{name}》改动说明（附理由）</translation>
    </message>
    <message>
        <source>What is left to do in “{name}”</source>
        <translation>《{name}》待办清单</translation>
    </message>
    <message>
        <source>“{name}”: the release on one page</source>
        <translation>《{name}》审定情况一览</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>稿件</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>{rows}, of them approved {done}</source>
        <translation>共 {rows} 行，已审定 {done} 行</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>对照</translation>
    </message>
    <message>
        <source>the first draft</source>
        <translation>初稿</translation>
    </message>
    <message>
        <source>what was last confirmed; the first draft where nothing was</source>
        <translation>上次确认的译文；未确认过的与初稿对照</translation>
    </message>
    <message>
        <source>what was last signed; the first draft where nothing was</source>
        <translation>上次审定的译文；未审定过的与初稿对照</translation>
    </message>
    <message>
        <source>what was published; the first draft where nothing was</source>
        <translation>已发布的译文；未发布过的与初稿对照</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>改动</translation>
    </message>
    <message>
        <source>rows changed {rows}, findings fixed {fixed}</source>
        <translation>改动 {rows} 行，修正问题 {fixed} 处</translation>
    </message>
    <message>
        <source>What was changed, and why</source>
        <translation>改动及理由</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>没有改动。</translation>
    </message>
    <message>
        <source>(unchanged)</source>
        <translation>（未改动）</translation>
    </message>
    <message>
        <source>Changed by {who}: {origins}</source>
        <translation>{who}改动：{origins}</translation>
    </message>
    <message>
        <source>{actor} ({role})</source>
        <translation>{actor}（{role}）</translation>
    </message>
    <message>
        <source>{who}, {at}: </source>
        <translation>{who}，{at}：</translation>
    </message>
    <message>
        <source>Resolved by {who}, {at}</source>
        <translation>{who}于 {at} 标为已解决</translation>
    </message>
    <message>
        <source>Fixed: </source>
        <translation>已修正：</translation>
    </message>
    <message>
        <source>Left as it was: </source>
        <translation>予以保留：</translation>
    </message>
    <message>
        <source>{finding} {who}: {reason}</source>
        <translation>{finding} {who}：{reason}</translation>
    </message>
    <message>
        <source>No reason was given.</source>
        <translation>未注明理由。</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>What was changed</source>
        <translation>改动</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Row numbers</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查项</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Sign-off</source>
        <translation>审级</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>签发人</translation>
    </message>
    <message>
        <source>Last signed</source>
        <translation>最近签署</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>发布稿</translation>
    </message>
    <message>
        <source>may go out</source>
        <translation>可发布</translation>
    </message>
    <message>
        <source>may not go out yet</source>
        <translation>尚不可发布</translation>
    </message>
    <message>
        <source>last went out {at}; as it stands now it {gate}</source>
        <translation>最近一次发布于 {at}；现稿{gate}</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>已发布</translation>
    </message>
    <message>
        <source>{release}; corrected since, rows: {rows}</source>
        <translation>{release}；此后更正的行：{rows}</translation>
    </message>
    <message>
        <source>{release}; nothing was corrected since</source>
        <translation>{release}；此后没有更正</translation>
    </message>
    <message>
        <source>What keeps the release back</source>
        <translation>不可发布的原因</translation>
    </message>
    <message>
        <source>Nothing keeps the release back.</source>
        <translation>没有不可发布的原因。</translation>
    </message>
    <message>
        <source>Rows by status</source>
        <translation>各状态行数</translation>
    </message>
    <message>
        <source>Open findings</source>
        <translation>待处理问题</translation>
    </message>
    <message>
        <source>No finding is open.</source>
        <translation>没有待处理问题。</translation>
    </message>
    <message>
        <source>Open comments</source>
        <translation>未解决批注</translation>
    </message>
    <message>
        <source>No comment is open.</source>
        <translation>没有未解决批注。</translation>
    </message>
    <message>
        <source>What changed since the first draft: rows {rows}, findings fixed {fixed}; the {shown} largest</source>
        <translation>较初稿的改动：{rows} 行，修正问题 {fixed} 处；改动最大的 {shown} 行</translation>
    </message>
    <message>
        <source>What changed since it was last confirmed: rows {rows}, findings fixed {fixed}; the {shown} largest</source>
        <translation>较上次确认的改动：{rows} 行，修正问题 {fixed} 处；改动最大的 {shown} 行</translation>
    </message>
    <message>
        <source>What changed since it was last signed: rows {rows}, findings fixed {fixed}; the {shown} largest</source>
        <translation>较上次审定的改动：{rows} 行，修正问题 {fixed} 处；改动最大的 {shown} 行</translation>
    </message>
    <message>
        <source>What changed since it was published: rows {rows}, findings fixed {fixed}; the {shown} largest</source>
        <translation>较已发布稿的改动：{rows} 行，修正问题 {fixed} 处；改动最大的 {shown} 行</translation>
    </message>
    <message>
        <source>Who signed</source>
        <translation>签署情况</translation>
    </message>
    <message>
        <source>Nobody has signed yet.</source>
        <translation>尚无人签署。</translation>
    </message>
    <message>
        <source>{who}, on paper, recorded by {recorder}</source>
        <translation>{who}，纸面签署，{recorder}代录</translation>
    </message>
    <message>
        <source>further signatures: {count}</source>
        <translation>其余签署：{count}</translation>
    </message>
    <message>
        <source>Self-review: written and signed, or signed twice, by one person</source>
        <translation>自审：同一人撰写并签署，或同一人签署两次</translation>
    </message>
    <message>
        <source>What is open</source>
        <translation>未决事项</translation>
    </message>
    <message>
        <source>open findings: errors {error}, warnings {warning}, notes {note}; left as they were with a reason: {waived}</source>
        <translation>待处理问题：错误 {error}，警告 {warning}，提示 {note}；说明理由后忽略：{waived}</translation>
    </message>
    <message>
        <source>open comments: {count} (rows {rows})</source>
        <translation>未解决批注：{count}（第 {rows} 行）</translation>
    </message>
    <message>
        <source>compared with the reference: {values}; they say how alike the texts are, not how good</source>
        <translation>与参考译文相比：{values}；只表示相似程度，不表示好坏</translation>
    </message>
    <message>
        <source>compared with the first draft: {values}; they say how much was changed, not how good it is</source>
        <translation>与初稿相比：{values}；只表示改动多少，不表示好坏</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>审定</translation>
    </message>
    <message>
        <source>{said}; edit rate at the checkpoints: {values}</source>
        <translation>{said}；各节点改动率：{values}</translation>
    </message>
    <message>
        <source>Opinion: </source>
        <translation>审定意见：</translation>
    </message>
    <message>
        <source>Signed: </source>
        <translation>签字：</translation>
    </message>
    <message>
        <source>Date: </source>
        <translation>日期：</translation>
    </message>
    <message>
        <source>{path}: a report is written as .html, .xlsx or .docx. Give the file such a name.</source>
        <translation>{path}：报告只能写成 .html、.xlsx 或 .docx。请改用这样的文件名。</translation>
    </message>
    <message>
        <source>A report is for somebody: add --for translator, --for reviewer or --for leader.</source>
        <translation>报告须写明对象：请加上 --for translator、--for reviewer 或 --for leader。</translation>
    </message>
    <message>
        <source>“{given}” is no language of a report; write zh or en.</source>
        <translation>报告没有“{given}”这种语言；请写 zh 或 en。</translation>
    </message>
    <message>
        <source>--for, --since and --language go with --as report.</source>
        <translation>--for、--since 和 --language 只能与 --as report 一起使用。</translation>
    </message>
    <message>
        <source>whom the report is for: the translator (what was changed and why), the reviewer (what is left), the leader (one page)</source>
        <translation>报告的对象：translator 译者（改动及理由）、reviewer 审校（待办）、leader 领导（一页）</translation>
    </message>
    <message>
        <source>what a report compares with: draft (the default), confirmed, approved or published</source>
        <translation>报告与什么对照：draft（默认，初稿）、confirmed（上次确认）、approved（上次审定）或 published（已发布）</translation>
    </message>
    <message>
        <source>the report's language, zh or en; a leader's is Chinese unless you say otherwise</source>
        <translation>报告的语言：zh 或 en；给领导的报告默认用中文</translation>
    </message>
    <message>
        <source>row {row} has a comment that is not resolved</source>
        <translation>第 {row} 行有未解决的批注</translation>
    </message>
    <message>
        <source>rows with comments that are not resolved: {rows}</source>
        <translation>批注未解决的行：{rows}</translation>
    </message>
    <message>
        <source>error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>New</source>
        <translation>未译</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>已审校</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>已审定</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>BLEU</source>
        <translation>BLEU</translation>
    </message>
    <message>
        <source>chrF++</source>
        <translation>chrF++</translation>
    </message>
    <message>
        <source>TER</source>
        <translation>TER</translation>
    </message>
    <message>
        <source>Edit rate</source>
        <translation>改动率</translation>
    </message>
    <message>
        <source>Paragraphs: {sources} Chinese, {targets} English; rows: {rows}.</source>
        <translation>{sources} 个中文段落与 {targets} 个英文段落组成 {rows} 行。</translation>
    </message>
    <message>
        <source>  merged in the English: No. {rows}</source>
        <translation>  英文合并：第 {rows} 行</translation>
    </message>
    <message>
        <source>  split in the English: No. {rows}</source>
        <translation>  英文拆分：第 {rows} 行</translation>
    </message>
    <message>
        <source>  several to several: No. {rows}</source>
        <translation>  多对多：第 {rows} 行</translation>
    </message>
    <message>
        <source>  omitted, without English: No. {rows}</source>
        <translation>  漏译（无英文）：第 {rows} 行</translation>
    </message>
    <message>
        <source>  added, without Chinese: No. {rows}</source>
        <translation>  增译（无中文）：第 {rows} 行</translation>
    </message>
    <message>
        <source>  in another order than the Chinese: No. {rows}</source>
        <translation>  与中文次序不同：第 {rows} 行</translation>
    </message>
    <message>
        <source>  alignment to look at: No. {rows}</source>
        <translation>  请查看对齐：第 {rows} 行</translation>
    </message>
    <message>
        <source>Open findings: errors {error}, warnings {warning}, notes {note}.</source>
        <translation>未处理问题：错误 {error}，警告 {warning}，提示 {note}。</translation>
    </message>
    <message>
        <source>Waived findings: {count}.</source>
        <translation>已忽略问题：{count}。</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>已保存为 {path}。</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>已写出：{path}</translation>
    </message>
    <message>
        <source>Exported: {path}</source>
        <translation>已导出：{path}</translation>
    </message>
    <message>
        <source>Row {row}: {chinese} | {english}</source>
        <translation>第 {row} 行：{chinese} | {english}</translation>
    </message>
    <message>
        <source> → {fix}</source>
        <translation> → {fix}</translation>
    </message>
    <message>
        <source> (waived)</source>
        <translation>（已忽略）</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Waived</source>
        <translation>已忽略</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>{metric} {value}   {signature}</source>
        <translation>{metric} {value}   {signature}</translation>
    </message>
    <message>
        <source>{metric} against the baseline: {delta}, p = {p}, 95 % interval of the score {low} to {high}</source>
        <translation>{metric} 与基准相比：{delta}，p = {p}，得分的 95% 置信区间为 {low} 至 {high}</translation>
    </message>
    <message>
        <source>{name}: rows {rows} ({counted}).</source>
        <translation>{name}：{rows} 行（{counted}）。</translation>
    </message>
    <message>
        <source>  row {row} was sent back by {actor}: {comment}</source>
        <translation>  第 {row} 行由 {actor} 退回：{comment}</translation>
    </message>
    <message>
        <source>  row {row}, {check}, was waived by {actor}: {reason}</source>
        <translation>  第 {row} 行 {check} 由 {actor} 忽略：{reason}</translation>
    </message>
    <message>
        <source>Scores against the reference: {values}.</source>
        <translation>与参考译文相比的得分：{values}。</translation>
    </message>
    <message>
        <source>Scores against the first draft: {values}.</source>
        <translation>与初稿相比的得分：{values}。</translation>
    </message>
    <message>
        <source>{path}: findings can be written as .html or .xlsx.</source>
        <translation>{path}：问题列表只能写成 .html 或 .xlsx。</translation>
    </message>
    <message>
        <source>The gate is open: the release may go out.</source>
        <translation>可发布。</translation>
    </message>
    <message>
        <source>The gate is closed:</source>
        <translation>不可发布：</translation>
    </message>
    <message>
        <source>{path} was not written: the gate is closed. Approve the rows named below, or fix or waive their errors.</source>
        <translation>未写出 {path}：不可发布。请审定下列各行，或修正、忽略其错误。</translation>
    </message>
    <message>
        <source>the document has no rows</source>
        <translation>稿件没有内容</translation>
    </message>
    <message>
        <source>rows not approved: {rows}</source>
        <translation>尚未审定：第 {rows} 行</translation>
    </message>
    <message>
        <source>rows not reviewed: {rows}</source>
        <translation>尚未审校的行：{rows}</translation>
    </message>
    <message>
        <source>rows with open warnings that close the gate: {rows}</source>
        <translation>有未处理且不放行警告的行：{rows}</translation>
    </message>
    <message>
        <source>rows that one person wrote and signed, or signed twice: {rows}</source>
        <translation>译、审为同一人或一人签了两次的行：{rows}</translation>
    </message>
    <message>
        <source>rows with open errors: {rows}</source>
        <translation>有未处理错误：第 {rows} 行</translation>
    </message>
    <message>
        <source>row {row} is not approved</source>
        <translation>第 {row} 行尚未审定</translation>
    </message>
    <message>
        <source>row {row} is not reviewed</source>
        <translation>第 {row} 行尚未审校</translation>
    </message>
    <message>
        <source>row {row} has open warnings that close the gate: {count}</source>
        <translation>第 {row} 行有未处理且不放行的警告：{count} 条</translation>
    </message>
    <message>
        <source>row {row} was written and signed by one person, or signed twice by one</source>
        <translation>第 {row} 行由同一人译、审，或一人签了两次</translation>
    </message>
    <message>
        <source>row {row} has open errors: {count}</source>
        <translation>第 {row} 行有未处理的错误：{count} 处</translation>
    </message>
    <message>
        <source>About the review:</source>
        <translation>审校过程：</translation>
    </message>
    <message>
        <source>row {row} was approved by somebody who wrote its English</source>
        <translation>第 {row} 行由写过其英文的人审定</translation>
    </message>
    <message>
        <source>row {row} was approved, and has changed since</source>
        <translation>第 {row} 行审定后有改动</translation>
    </message>
    <message>
        <source>row {row} has a comment that nobody has resolved</source>
        <translation>第 {row} 行有无人解决的批注</translation>
    </message>
    <message>
        <source>rows approved by somebody who wrote their English: {rows}</source>
        <translation>由写过其英文的人审定的行：{rows}</translation>
    </message>
    <message>
        <source>rows that were approved and have changed since: {rows}</source>
        <translation>审定后有改动的行：{rows}</translation>
    </message>
    <message>
        <source>rows with a comment that nobody has resolved: {rows}</source>
        <translation>批注无人解决的行：{rows}</translation>
    </message>
    <message>
        <source>There is no row {row}; the last is row {rows}.</source>
        <translation>没有第 {row} 行；稿件共 {rows} 行。</translation>
    </message>
    <message>
        <source>There is no open finding {finding}; “duizhao check” lists them.</source>
        <translation>没有编号为 {finding} 的未处理问题；可用“duizhao check”列出。</translation>
    </message>
    <message>
        <source>Finding {finding} offers no fix; edit the row or waive the finding.</source>
        <translation>问题 {finding} 没有可用的修正；请修改该行，或忽略该问题。</translation>
    </message>
    <message>
        <source>two fixes touch the same words; run it again for the second</source>
        <translation>两处修正涉及相同文字；请再执行一次以修正另一处</translation>
    </message>
    <message>
        <source>The checks stopped, so this was not done; try it again.</source>
        <translation>检查中断，此操作未完成，请重试。</translation>
    </message>
    <message>
        <source>Row {row} has no version {version}.</source>
        <translation>第 {row} 行没有版本 {version}。</translation>
    </message>
    <message>
        <source>typed before the program stopped, but the row has changed since; the typed text is kept aside</source>
        <translation>程序中断前输入过内容，但该行此后已改动；输入的文字另行保留</translation>
    </message>
    <message>
        <source>Row {row}: no rendering was found that could become a term; correct the row, or add the term.</source>
        <translation>第 {row} 行：没有可收为术语的译法；请修改该行，或添加术语。</translation>
    </message>
    <message>
        <source>{chinese} is no term of the glossary any more.</source>
        <translation>{chinese} 已不在术语表中。</translation>
    </message>
    <message>
        <source>The glossary forbids “{found}” for {chinese}; it cannot become a term.</source>
        <translation>术语表禁止将{chinese}译为“{found}”，不能收为术语。</translation>
    </message>
    <message>
        <source>Sending a row back needs --comment: the translator must know why.</source>
        <translation>退回修改须加 --comment：译者应知道原因。</translation>
    </message>
    <message>
        <source>Waiving a finding needs --reason.</source>
        <translation>忽略问题须加 --reason 说明理由。</translation>
    </message>
    <message>
        <source>Refused, rows {rows}: {why}.</source>
        <translation>第 {rows} 行被拒绝：{why}。</translation>
    </message>
    <message>
        <source>a translator confirms; a reviewer or an editor approves and sends back</source>
        <translation>译者只能确认；审定和退回由审校或责任编辑进行</translation>
    </message>
    <message>
        <source>the sign-off that comes next is not for this role to give; see the house style</source>
        <translation>下一审级不归此角色签发；见本社规范</translation>
    </message>
    <message>
        <source>the two-person rule: whoever gave a sign-off may not give the next one</source>
        <translation>双人原则：签过上一审级的人不得再签下一审级</translation>
    </message>
    <message>
        <source>it is their own approval; somebody else may leave it so</source>
        <translation>这是本人的审定，须由他人忽略</translation>
    </message>
    <message>
        <source>the two-person rule: whoever wrote this text may not approve it</source>
        <translation>双人规则：不得审定自己所写的文本</translation>
    </message>
    <message>
        <source>open errors; fix or waive them</source>
        <translation>有未处理的错误；请修正或忽略</translation>
    </message>
    <message>
        <source>no English; translate, or waive the finding if the paragraph was cut on purpose</source>
        <translation>没有英文；请补译，如系有意删减则忽略该问题</translation>
    </message>
    <message>
        <source>has a counterpart, or the other side is missing</source>
        <translation>已有对应，或所缺的是另一侧</translation>
    </message>
    <message>
        <source>changed by somebody else meanwhile; look again</source>
        <translation>刚被他人修改；请重新查看</translation>
    </message>
    <message>
        <source>sent back; mend it, or name the row to pass it all the same</source>
        <translation>已退回修改；请修改，或指明该行以照样通过</translation>
    </message>
    <message>
        <source>only a reviewer or an editor waives an error</source>
        <translation>错误只能由审校或责任编辑忽略</translation>
    </message>
    <message>
        <source>Verdicts overtaken by this, rows: {rows}.</source>
        <translation>因此失效的结论：第 {rows} 行。</translation>
    </message>
    <message>
        <source>Rows that did not change: {count}.</source>
        <translation>未变的段对：{count}。</translation>
    </message>
    <message>
        <source>Rows that changed: {rows}.</source>
        <translation>有变动的段对：第 {rows} 行。</translation>
    </message>
    <message>
        <source>New rows: {rows}.</source>
        <translation>新增的段对：第 {rows} 行。</translation>
    </message>
    <message>
        <source>Rows with comments that are new: {rows}.</source>
        <translation>有新批注的段对：{rows}。</translation>
    </message>
    <message>
        <source>Nothing changed; nothing was written.</source>
        <translation>没有变化，未写入任何内容。</translation>
    </message>
    <message>
        <source>Rows that are gone, by their old numbers: {rows}.</source>
        <translation>已不存在的段对（按原行号）：第 {rows} 行。</translation>
    </message>
    <message>
        <source>No row was changed.</source>
        <translation>没有任何行发生变化。</translation>
    </message>
    <message>
        <source>Rows edited: {rows}.</source>
        <translation>已修改：第 {rows} 行。</translation>
    </message>
    <message>
        <source>Rows fixed: {rows}.</source>
        <translation>已修正：第 {rows} 行。</translation>
    </message>
    <message>
        <source>Rows with waived findings: {rows}.</source>
        <translation>已忽略问题：第 {rows} 行。</translation>
    </message>
    <message>
        <source>Rows confirmed: {rows}.</source>
        <translation>已确认：第 {rows} 行。</translation>
    </message>
    <message>
        <source>Rows sent back: {rows}.</source>
        <translation>已退回：第 {rows} 行。</translation>
    </message>
    <message>
        <source>Rows reopened: {rows}.</source>
        <translation>已重新打开：第 {rows} 行。</translation>
    </message>
    <message>
        <source>Rows approved: {rows}.</source>
        <translation>已审定：第 {rows} 行。</translation>
    </message>
    <message>
        <source>PROOF of “{name}”: not for release</source>
        <translation>“{name}”校样：非发布稿</translation>
    </message>
    <message>
        <source>{row} · {status}</source>
        <translation>{row} · {status}</translation>
    </message>
    <message>
        <source>{row} · {status} · findings: {count}</source>
        <translation>{row} · {status} · 问题 {count}</translation>
    </message>
    <message>
        <source>(no English) {chinese}</source>
        <translation>（无英文）{chinese}</translation>
    </message>
    <message>
        <source>Alignment</source>
        <translation>对齐</translation>
    </message>
    <message>
        <source>Findings before the review: {count}</source>
        <translation>审校前的问题：{count}</translation>
    </message>
    <message>
        <source>Rows where what is safe was fixed: {rows}.</source>
        <translation>已修正可放心修正之处：第 {rows} 行。</translation>
    </message>
    <message>
        <source>Other findings, waived with the reason “demo” where an office would mend them: {count}.</source>
        <translation>其余 {count} 个问题以“demo”为理由忽略；实际工作中应当修改。</translation>
    </message>
    <message>
        <source>Rows approved by {actor} as a second person: {count}.</source>
        <translation>{actor} 作为第二人审定了 {count} 行。</translation>
    </message>
    <message>
        <source>Release: {path}</source>
        <translation>发布稿：{path}</translation>
    </message>
    <message>
        <source>Proof:   {path}</source>
        <translation>校样：{path}</translation>
    </message>
    <message>
        <source>Project: {path}</source>
        <translation>项目：{path}</translation>
    </message>
    <message>
        <source>{path} is there already; name a new folder for the demo.</source>
        <translation>{path} 已存在；请为演示另取文件夹名。</translation>
    </message>
    <message>
        <source>Duizhao {program}, Python {python}, SQLite {sqlite}, {system}</source>
        <translation>对照 {program}，Python {python}，SQLite {sqlite}，{system}</translation>
    </message>
    <message>
        <source>{asset} is missing from the installation; install the program again.</source>
        <translation>安装缺少 {asset}；请重新安装。</translation>
    </message>
    <message>
        <source>{folder} cannot be written; give yourself the right to change it.</source>
        <translation>无法写入 {folder}；请取得修改权限。</translation>
    </message>
    <message>
        <source>{path}: rows {rows}, revisions {revisions}.</source>
        <translation>{path}：{rows} 行，{revisions} 个版本。</translation>
    </message>
    <message>
        <source>The file is damaged ({detail}); restore it from a backup.</source>
        <translation>文件已损坏（{detail}）；请用备份恢复。</translation>
    </message>
    <message>
        <source>Version {version} of segment {segment} no longer says what was written; restore the file from a backup.</source>
        <translation>段对 {segment} 的版本 {version} 与写入时不符；请用备份恢复。</translation>
    </message>
    <message>
        <source>Paragraph {number} of the {side} no longer says what was read; restore the file from a backup.</source>
        <translation>{side} 的第 {number} 段与读入时不符；请用备份恢复。</translation>
    </message>
    <message>
        <source>Segment {segment} does not point at its last version; restore the file from a backup.</source>
        <translation>段对 {segment} 未指向其最新版本；请用备份恢复。</translation>
    </message>
    <message>
        <source>The Chinese of segment {segment} is another than it was; restore the file from a backup.</source>
        <translation>段对 {segment} 的中文与原先不同；请用备份恢复。</translation>
    </message>
    <message>
        <source>All is well.</source>
        <translation>一切正常。</translation>
    </message>
    <message>
        <source>The library {library} is missing; install the program again.</source>
        <translation>缺少程序库 {library}；请重新安装。</translation>
    </message>
    <message>
        <source>Problems found: {count}.</source>
        <translation>发现问题：{count} 处。</translation>
    </message>
</context>
<context>
    <name>scores</name>
    <message>
        <source>Findings per 1,000 words</source>
        <translation>每千词问题数</translation>
    </message>
    <message>
        <source>{metric}, to the draft</source>
        <translation>{metric}（对初稿）</translation>
    </message>
    <message>
        <source>{metric}, to the version before</source>
        <translation>{metric}（对上一版本）</translation>
    </message>
    <message>
        <source>{metric}, to the checkpoint before</source>
        <translation>{metric}（对上一节点）</translation>
    </message>
    <message>
        <source>{metric}, to the reference</source>
        <translation>{metric}（对参考译文）</translation>
    </message>
    <message>
        <source>{metric}, to the approved text</source>
        <translation>{metric}（对审定稿）</translation>
    </message>
    <message>
        <source>Draft received</source>
        <translation>收到初稿</translation>
    </message>
    <message>
        <source>After the translator</source>
        <translation>译者交稿</translation>
    </message>
    <message>
        <source>After review</source>
        <translation>审校完成</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>发布稿</translation>
    </message>
    <message>
        <source>How much was changed</source>
        <translation>改动多少</translation>
    </message>
    <message>
        <source>Words changed, of every hundred of the present text.</source>
        <translation>现有译文每一百词中改动的词数。</translation>
    </message>
    <message>
        <source>What the checks object to</source>
        <translation>检查发现的问题</translation>
    </message>
    <message>
        <source>Open findings in every 1,000 English words; fewer is better.</source>
        <translation>每一千个英文词中未处理的问题数，越少越好。</translation>
    </message>
    <message>
        <source>Likeness</source>
        <translation>相似度</translation>
    </message>
    <message>
        <source>How like another text it is; likeness is not quality.</source>
        <translation>与另一译文有多相似；相似度不等于质量。</translation>
    </message>
    <message>
        <source>What a person marked (MQM)</source>
        <translation>人工标注的错误（MQM）</translation>
    </message>
    <message>
        <source>Off: the house style has no MQM profile.</source>
        <translation>未启用：本社规范没有 MQM 方案。</translation>
    </message>
    <message>
        <source>to the version before: {value} (rows: {rows})</source>
        <translation>对上一版本：{value}（{rows} 行）</translation>
    </message>
    <message>
        <source>to the draft: {value} (rows: {rows})</source>
        <translation>对初稿：{value}（{rows} 行）</translation>
    </message>
    <message>
        <source>to the approved text: {value} (rows: {rows})</source>
        <translation>对审定稿：{value}（{rows} 行）</translation>
    </message>
    <message>
        <source>Nothing has been approved yet.</source>
        <translation>尚无审定的译文。</translation>
    </message>
    <message>
        <source>{value} (findings: {count}, words: {words})</source>
        <translation>{value}（问题 {count} 个，英文 {words} 词）</translation>
    </message>
    <message>
        <source>There is no English yet.</source>
        <translation>尚无英文。</translation>
    </message>
    <message>
        <source>since “{checkpoint}”: fixed {fixed}, waived {waived}, new {new}, remaining {remaining}</source>
        <translation>自“{checkpoint}”以来：已改 {fixed}、已豁免 {waived}、新增 {new}、遗留 {remaining}</translation>
    </message>
    <message>
        <source>The glossary, the house's rules or the program were others at “{checkpoint}”; some of the difference may come from that.</source>
        <translation>“{checkpoint}”时的术语表、规范或程序版本与现在不同，部分差异可能由此而来。</translation>
    </message>
    <message>
        <source>measured against the reference</source>
        <translation>以参考译文为准</translation>
    </message>
    <message>
        <source>measured against the approved text</source>
        <translation>以审定稿为准</translation>
    </message>
    <message>
        <source>to the reference (rows: {rows})</source>
        <translation>对参考译文（{rows} 行）</translation>
    </message>
    <message>
        <source>to the approved text, for there is no reference (rows: {rows})</source>
        <translation>没有参考译文，对审定稿（{rows} 行）</translation>
    </message>
    <message>
        <source>to the first draft, for there is no reference and not every row has been approved (rows: {rows})</source>
        <translation>没有参考译文，也未全部审定，对初稿（{rows} 行）</translation>
    </message>
    <message>
        <source>There is nothing to compare with: no reference, nothing approved, no draft.</source>
        <translation>没有可比对的译文：既无参考译文，也无审定稿和初稿。</translation>
    </message>
    <message>
        <source>Rows with nothing to compare with, left out: {rows}.</source>
        <translation>无可比对译文而未计入的行：{rows}。</translation>
    </message>
    <message>
        <source>Rows without English, which count as wholly different: {rows}.</source>
        <translation>没有英文、按完全不同计算的行：{rows}。</translation>
    </message>
    <message>
        <source>BLEU counts runs of four words, and the texts have none in common; that is usual where rows have two or three words. See chrF++.</source>
        <translation>BLEU 按连续四词计数，两份译文没有共同的四词片段；各行只有两三个词时通常如此，请看 chrF++。</translation>
    </message>
    <message>
        <source>Checkpoint: {name}</source>
        <translation>节点：{name}</translation>
    </message>
    <message>
        <source>A checkpoint needs a name.</source>
        <translation>请给节点命名。</translation>
    </message>
    <message>
        <source>There is a checkpoint “{name}” already; choose another name.</source>
        <translation>已有名为“{name}”的节点，请换一个名称。</translation>
    </message>
    <message>
        <source>There is no checkpoint “{name}”; there are: {names}.</source>
        <translation>没有“{name}”这个节点；现有节点：{names}。</translation>
    </message>
    <message>
        <source>“{name}” was kept by an earlier version of the program, without its texts; choose another.</source>
        <translation>“{name}”由旧版程序记录，未保存译文，请另选节点。</translation>
    </message>
    <message>
        <source>Choose two different checkpoints.</source>
        <translation>请选择两个不同的节点。</translation>
    </message>
    <message>
        <source>There is no reference, and nothing has been approved: two checkpoints cannot be measured against anything.</source>
        <translation>既无参考译文，也无审定稿，两个节点无从比较。</translation>
    </message>
    <message>
        <source>No row stood at both checkpoints: the paragraphs were linked anew between them.</source>
        <translation>两个节点之间段落已重新对齐，没有共同的行。</translation>
    </message>
    <message>
        <source>“{later}” beside “{earlier}”, {against} (rows: {rows}; left out: {left_out}):</source>
        <translation>“{later}”与“{earlier}”相比，{against}（{rows} 行，另有 {left_out} 行未计入）：</translation>
    </message>
    <message>
        <source>{metric}: {delta}, p = {p}, 95 % interval of the score {low} to {high}</source>
        <translation>{metric}：{delta}，p = {p}，分值的 95 % 置信区间为 {low} 至 {high}</translation>
    </message>
    <message>
        <source>Scores over time</source>
        <translation>评分变化</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>By</source>
        <translation>记录人</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>English words</source>
        <translation>英文词</translation>
    </message>
    <message>
        <source>Findings fixed or waived</source>
        <translation>已改或豁免的问题</translation>
    </message>
    <message>
        <source>New findings</source>
        <translation>新增问题</translation>
    </message>
    <message>
        <source>Findings remaining</source>
        <translation>遗留问题</translation>
    </message>
    <message>
        <source>How it was measured: {figure}</source>
        <translation>计算方式：{figure}</translation>
    </message>
    <message>
        <source>{at} (clock set back)</source>
        <translation>{at}（时钟曾被回拨）</translation>
    </message>
    <message>
        <source>{path}: the table can be written as .csv or .xlsx.</source>
        <translation>{path}：此表只能写成 .csv 或 .xlsx。</translation>
    </message>
    <message>
        <source>keep the project's texts, findings and scores as they stand now, under this name</source>
        <translation>以此名称记录项目当前的译文、问题和评分</translation>
    </message>
    <message>
        <source>test the difference between two checkpoints, named or by number</source>
        <translation>检验两个节点之间的差异，按名称或序号指定</translation>
    </message>
    <message>
        <source>write the checkpoints with their scores as .csv or .xlsx</source>
        <translation>把各节点及其评分写成 .csv 或 .xlsx</translation>
    </message>
    <message>
        <source>{path} is no project; checkpoints are a project's.</source>
        <translation>{path} 不是项目；只有项目才有节点。</translation>
    </message>
</context>
<context>
    <name>store</name>
    <message>
        <source>{path} exists already; give the project another name or move that file away.</source>
        <translation>{path} 已存在；请另取项目名，或先移走该文件。</translation>
    </message>
    <message>
        <source>{path} cannot be written: the folder {folder} may not be changed. Choose another folder.</source>
        <translation>无法写入 {path}：文件夹 {folder} 不可修改。请另选文件夹。</translation>
    </message>
    <message>
        <source>{path} cannot be opened; check that you may read it.</source>
        <translation>无法打开 {path}；请检查是否有读取权限。</translation>
    </message>
    <message>
        <source>{path} was not saved: the disk is full. Free some space and try again.</source>
        <translation>{path} 未保存：磁盘已满。请腾出空间后重试。</translation>
    </message>
    <message>
        <source>{path} is read-only; copy it to a folder that you may change and work on the copy.</source>
        <translation>{path} 为只读；请复制到可修改的文件夹，在副本上操作。</translation>
    </message>
    <message>
        <source>{path} is being changed by another program; close it there and try again.</source>
        <translation>另一程序正在修改 {path}；请先在那里关闭，再重试。</translation>
    </message>
    <message>
        <source>{path} is damaged; restore it from a backup.</source>
        <translation>{path} 已损坏；请用备份恢复。</translation>
    </message>
    <message>
        <source>{path} is no Duizhao project; give a project file (.duizhao).</source>
        <translation>{path} 不是对照项目；请选择项目文件（.duizhao）。</translation>
    </message>
    <message>
        <source>{path} is empty, perhaps a copy that was interrupted; copy it again.</source>
        <translation>{path} 是空文件，可能是复制中断；请重新复制。</translation>
    </message>
    <message>
        <source>{path} was not saved: the disk reported a fault. Check the disk, then try again.</source>
        <translation>{path} 未保存：磁盘报错。请检查磁盘后重试。</translation>
    </message>
    <message>
        <source>{path} was moved or replaced while it was open; nothing was overwritten. Open it again from its new place.</source>
        <translation>{path} 在打开期间被移动或替换；没有覆盖任何内容。请从新位置重新打开。</translation>
    </message>
    <message>
        <source>{path} is lost, and only this window holds the review. Save a copy, or close it or open the other project once more to give it up.</source>
        <translation>{path} 已丢失，审校内容只在本窗口中。请另存副本；若要放弃，请再次关闭，或再次打开另一个项目。</translation>
    </message>
    <message>
        <source>{path} was overwritten or damaged while it was open. Keep what the window shows with “Save a copy” in the menu File.</source>
        <translation>{path} 在打开期间被覆盖或损坏。请用“文件”菜单中的“另存副本”保存窗口中的内容。</translation>
    </message>
    <message>
        <source>{path} was moved or replaced while it was open; nothing was overwritten. Open it again from its new place, or keep what the window shows with “Save a copy” in the menu File.</source>
        <translation>{path} 在打开期间被移动或替换；没有覆盖任何内容。请从新位置重新打开，或用“文件”菜单中的“另存副本”保存窗口中的内容。</translation>
    </message>
    <message>
        <source>{path} is of an earlier version and cannot be read, not even read-only, before it is brought up to date with a backup beside it, which cannot be written there; copy it to a folder that you may change and open the copy.</source>
        <translation>{path} 是旧版本的项目，须先在同一文件夹写入备份并升级才能读取（只读也不行），而备份无法写入；请把它复制到您可以更改的文件夹，再打开副本。</translation>
    </message>
    <message>
        <source>{path} was made by a newer version of Duizhao; update this program to open it.</source>
        <translation>{path} 由更新版本的对照建立；请更新本程序后再打开。</translation>
    </message>
    <message>
        <source>Row {row} was changed by somebody else meanwhile; nothing was saved. Look at the row and try again.</source>
        <translation>第 {row} 行刚被他人修改；本次未保存。请查看该行后重试。</translation>
    </message>
    <message>
        <source>{path} is open in another window (on {host}); close it there, or open it here to read only.</source>
        <translation>{path} 已在另一个窗口中打开（{host}）；请先在那里关闭，或在此以只读方式打开。</translation>
    </message>
    <message>
        <source>What is being typed could not be saved, so the rows were not taken up. Settle that first, then open the alignment again.</source>
        <translation>正在输入的文字未能保存，因此没有读取段对。请先处理，再重新打开对齐。</translation>
    </message>
    <message>
        <source>What is being typed is safe only once it is saved: {folder} cannot be written ({reason}). Make room there, or allow it to be changed.</source>
        <translation>正在输入的内容要到保存后才安全：{folder} 无法写入（{reason}）。请腾出空间，或授予写入权限。</translation>
    </message>
    <message>
        <source>{path} is in English where the Chinese source is wanted; give the source first, then the draft.</source>
        <translation>{path} 是英文，而此处应为中文原文；请先给原文，再给译稿。</translation>
    </message>
    <message>
        <source>{path} is in Chinese where English is wanted; give the source first, then the draft.</source>
        <translation>{path} 是中文，而此处应为英文；请先给原文，再给译稿。</translation>
    </message>
    <message>
        <source>{path} is both the source and the draft. Choose another file for the draft, or take the draft out if the file holds both languages.</source>
        <translation>{path} 同时被选为原文和译稿。请为译稿另选文件；如果该文件包含两种语言，请移除译稿。</translation>
    </message>
    <message>
        <source>What was pasted could not be kept in {path}. Make room there, then paste it again, or choose a file.</source>
        <translation>粘贴的内容无法保存到 {path}。请腾出空间后重新粘贴，或改为选择文件。</translation>
    </message>
    <message>
        <source>The clipboard holds no text. Copy the text where it stands, then paste it here.</source>
        <translation>剪贴板中没有文字。请先在原处复制文字，再在此处粘贴。</translation>
    </message>
    <message>
        <source>{path} holds no text. Give the file that holds the release.</source>
        <translation>{path} 没有文字。请给出含稿件正文的文件。</translation>
    </message>
</context>
<context>
    <name>terminology</name>
    <message>
        <source>The glossary advises against “{found}” for {chinese}; write “{expected}”.</source>
        <translation>术语表不推荐把{chinese}译为“{found}”，请改为“{expected}”。</translation>
    </message>
    <message>
        <source>The glossary advises against “{found}” for {chinese}.</source>
        <translation>术语表不推荐把{chinese}译为“{found}”。</translation>
    </message>
    <message>
        <source>At the time of which this row speaks, {chinese} was not “{found}” but “{expected}”.</source>
        <translation>按此行所述的时间，{chinese}不应译为“{found}”，应译为“{expected}”。</translation>
    </message>
    <message>
        <source>{chinese} is written “{expected}”; the capitals differ in “{found}”.</source>
        <translation>{chinese}应写作“{expected}”，“{found}”的大小写不符。</translation>
    </message>
    <message>
        <source>“{found}” must not go out; write “{expected}”.</source>
        <translation>“{found}”属于红线表述，请改为“{expected}”。</translation>
    </message>
    <message>
        <source>“{found}” must not go out.</source>
        <translation>“{found}”属于红线表述，不得发布。</translation>
    </message>
    <message>
        <source>{found} stands in the Chinese and must not go out.</source>
        <translation>原文中的“{found}”属于红线表述，不得发布。</translation>
    </message>
</context>
<context>
    <name>AboutSheet</name>
    <message>
        <source>About Duizhao</source>
        <translation>关于对照</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Review an English translation of Chinese news, side by side with its source.</source>
        <translation>中文新闻英译的对照审校：原文与英文逐段并排。</translation>
    </message>
    <message>
        <source>Version {version}, with Qt {qt}</source>
        <translation>版本 {version}，Qt {qt}</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later; there is no warranty.</source>
        <translation>自由软件，依 GNU 通用公共许可证第 3 版或更新版本发布；不附带任何担保。</translation>
    </message>
    <message>
        <source>Fonts: Noto Sans and Noto Sans SC, under the SIL Open Font License 1.1.</source>
        <translation>字体：Noto Sans、Noto Sans SC，依 SIL 开放字体许可证 1.1 版使用。</translation>
    </message>
    <message>
        <source>Alignment reads the Chinese–English dictionary CC-CEDICT, under CC BY-SA 4.0.</source>
        <translation>对齐使用汉英词典 CC-CEDICT，依 CC BY-SA 4.0 许可证使用。</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Insert the row’s term 1–9</source>
        <translation>插入本行术语 1–9</translation>
    </message>
    <message>
        <source>&amp;New review…</source>
        <translation>新建审校(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Open the sa&amp;mple</source>
        <translation>打开示例(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save &amp;a copy…</source>
        <translation>另存副本(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Take in a reviewed file…</source>
        <translation>采用审校返回的文件(&amp;T)…</translation>
    </message>
    <message>
        <source>Copy t&amp;he release</source>
        <translation>复制发布稿(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Close the project</source>
        <translation>关闭项目(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>筛选(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Confirm</source>
        <translation>确认(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Approve</source>
        <translation>审定(&amp;A)</translation>
    </message>
    <message>
        <source>Approve and &amp;next</source>
        <translation>审定并转到下一行(&amp;N)</translation>
    </message>
    <message>
        <source>Approve all c&amp;lean rows…</source>
        <translation>审定所有无问题行(&amp;L)…</translation>
    </message>
    <message>
        <source>S&amp;igned on paper…</source>
        <translation>纸面签字(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Send back…</source>
        <translation>退回修改(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Reopen</source>
        <translation>重新打开(&amp;R)</translation>
    </message>
    <message>
        <source>Co&amp;mment…</source>
        <translation>批注(&amp;M)…</translation>
    </message>
    <message>
        <source>Next row with an &amp;open comment</source>
        <translation>下一处未解决批注(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Previous row with an open comment</source>
        <translation>上一处未解决批注(&amp;P)</translation>
    </message>
    <message>
        <source>Mar&amp;k an error…</source>
        <translation>标注差错(&amp;K)…</translation>
    </message>
    <message>
        <source>&amp;Fix</source>
        <translation>修正(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Waive…</source>
        <translation>忽略(&amp;W)…</translation>
    </message>
    <message>
        <source>Next &amp;finding</source>
        <translation>下一个问题(&amp;F)</translation>
    </message>
    <message>
        <source>Previous f&amp;inding</source>
        <translation>上一个问题(&amp;I)</translation>
    </message>
    <message>
        <source>Next row not a&amp;pproved</source>
        <translation>下一个未审定的行(&amp;P)</translation>
    </message>
    <message>
        <source>Next &amp;row</source>
        <translation>下一行(&amp;R)</translation>
    </message>
    <message>
        <source>Previous r&amp;ow</source>
        <translation>上一行(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Go to row…</source>
        <translation>转到某行(&amp;G)…</translation>
    </message>
    <message>
        <source>Insert the next missing link or mar&amp;k</source>
        <translation>插入下一个缺少的链接或标记(&amp;K)</translation>
    </message>
    <message>
        <source>Take out the link or mark at the care&amp;t</source>
        <translation>删去光标处的链接或标记(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Bold</source>
        <translation>加粗(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Italic</source>
        <translation>斜体(&amp;I)</translation>
    </message>
    <message>
        <source>Show the &amp;changes</source>
        <translation>显示修改(&amp;C)</translation>
    </message>
    <message>
        <source>Changes side b&amp;y side</source>
        <translation>改动左右对照(&amp;Y)</translation>
    </message>
    <message>
        <source>Compare with the &amp;draft</source>
        <translation>与初稿对照(&amp;D)</translation>
    </message>
    <message>
        <source>Compare wit&amp;h what was last confirmed</source>
        <translation>与上次确认的文字对照(&amp;H)</translation>
    </message>
    <message>
        <source>Compare with what was last si&amp;gned</source>
        <translation>与上次签发的文字对照(&amp;G)</translation>
    </message>
    <message>
        <source>Compare with what was p&amp;ublished</source>
        <translation>与已发布的文字对照(&amp;U)</translation>
    </message>
    <message>
        <source>N&amp;ext row that differs</source>
        <translation>下一处不同的行(&amp;E)</translation>
    </message>
    <message>
        <source>Previous row &amp;that differs</source>
        <translation>上一处不同的行(&amp;T)</translation>
    </message>
    <message>
        <source>The last release was pu&amp;blished</source>
        <translation>最近一次发布稿已发布(&amp;B)</translation>
    </message>
    <message>
        <source>Scores o&amp;ver time…</source>
        <translation>评分变化(&amp;V)…</translation>
    </message>
    <message>
        <source>A&amp;lignment…</source>
        <translation>对齐(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Add a term…</source>
        <translation>添加术语(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Glossary and people…</source>
        <translation>术语表与人名表(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;Terms of this text…</source>
        <translation>本稿术语(&amp;T)…</translation>
    </message>
    <message>
        <source>How did we say this &amp;last time?</source>
        <translation>以往译法(&amp;L)</translation>
    </message>
    <message>
        <source>Take files into the &amp;memory…</source>
        <translation>导入翻译记忆(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;House style…</source>
        <translation>本社规范(&amp;H)…</translation>
    </message>
    <message>
        <source>Newer &amp;draft…</source>
        <translation>换用新译稿(&amp;D)…</translation>
    </message>
    <message>
        <source>C&amp;hanged source…</source>
        <translation>换用有变动的原文(&amp;H)…</translation>
    </message>
    <message>
        <source>&amp;Read through the English</source>
        <translation>通读英文(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Outline</source>
        <translation>提纲(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Findings and panels</source>
        <translation>问题与面板(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>放大文字(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>缩小文字(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Usual size</source>
        <translation>默认大小(&amp;U)</translation>
    </message>
    <message>
        <source>Colours as the s&amp;ystem’s</source>
        <translation>颜色随系统(&amp;Y)</translation>
    </message>
    <message>
        <source>L&amp;ight</source>
        <translation>浅色(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>Keys as in Trados and memoQ</source>
        <translation>快捷键同 Trados 和 memoQ</translation>
    </message>
    <message>
        <source>Keys as in OmegaT</source>
        <translation>快捷键同 OmegaT</translation>
    </message>
    <message>
        <source>W&amp;ho acts…</source>
        <translation>操作人(&amp;H)…</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Duizhao</source>
        <translation>关于对照(&amp;A)</translation>
    </message>
</context>
<context>
    <name>ActorSheet</name>
    <message>
        <source>Who acts</source>
        <translation>当前人员</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>姓名(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>角色(&amp;R)</translation>
    </message>
    <message>
        <source>Translator</source>
        <translation>译者</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>审校</translation>
    </message>
    <message>
        <source>Editor</source>
        <translation>责任编辑</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>A translator writes and confirms.</source>
        <translation>译者：撰写并确认译文。</translation>
    </message>
    <message>
        <source>A reviewer also sends back and approves.</source>
        <translation>审校：还可退回修改和审定。</translation>
    </message>
    <message>
        <source>An editor also decides what goes out.</source>
        <translation>责任编辑：还可决定是否发布。</translation>
    </message>
</context>
<context>
    <name>AddTermSheet</name>
    <message>
        <source>Add a term</source>
        <translation>添加术语</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>As</source>
        <translation>列为</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>术语表</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>preferred</source>
        <translation>首选</translation>
    </message>
    <message>
        <source>admitted</source>
        <translation>可用译法</translation>
    </message>
    <message>
        <source>not recommended</source>
        <translation>不推荐译法</translation>
    </message>
    <message>
        <source>forbidden</source>
        <translation>禁用译法</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>This Chinese is listed: {english}. What you add goes into that entry.</source>
        <translation>此中文已在表中：{english}。所添加的译法将并入该条目。</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add to the entry</source>
        <translation>并入该条目</translation>
    </message>
</context>
<context>
    <name>Aligning</name>
    <message>
        <source>Comments came to rows: {rows}.</source>
        <translation>批注已归入段对：{rows}。</translation>
    </message>
    <message>
        <source>The alignment was changed.</source>
        <translation>对齐已更改。</translation>
    </message>
    <message>
        <source>The alignment was changed; rows reopened: {rows}.</source>
        <translation>对齐已更改；重新打开的行：{rows}。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Something was done since; Undo takes the steps back one by one.</source>
        <translation>此后又有操作；请用“撤销”逐步退回。</translation>
    </message>
</context>
<context>
    <name>AlignmentDeeds</name>
    <message>
        <source>Choose the changed Chinese source</source>
        <translation>选择有变动的中文原文</translation>
    </message>
    <message>
        <source>Choose the newer English draft</source>
        <translation>选择新的英文译稿</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>The alignment was put off; rows to look at: {count}.</source>
        <translation>对齐尚未完成；待查看的段对：{count}。</translation>
    </message>
    <message>
        <source>Go on aligning</source>
        <translation>继续对齐</translation>
    </message>
</context>
<context>
    <name>AlignmentDialog</name>
    <message>
        <source>Changed source</source>
        <translation>原文有变动</translation>
    </message>
    <message>
        <source>Newer draft</source>
        <translation>新译稿</translation>
    </message>
    <message>
        <source>Alignment</source>
        <translation>对齐</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Reading and aligning {file}…</source>
        <translation>正在读取并对齐 {file}…</translation>
    </message>
    <message>
        <source>Taking up the rows…</source>
        <translation>正在读取段对…</translation>
    </message>
    <message>
        <source>Reading and aligning</source>
        <translation>正在读取并对齐</translation>
    </message>
    <message>
        <source>The corrections are not applied yet.</source>
        <translation>修改尚未应用。</translation>
    </message>
    <message>
        <source>Discard the corrections</source>
        <translation>放弃修改</translation>
    </message>
    <message>
        <source>Confirmed or approved rows that this reopens: {rows}.</source>
        <translation>应用后将重新打开的已确认或已审定各行：{rows}。</translation>
    </message>
    <message>
        <source>The text of {file} stands here already.</source>
        <translation>{file} 的文字与现有文字相同。</translation>
    </message>
    <message>
        <source>Numbers and names light up on both sides.</source>
        <translation>数字和名称会在两侧标亮。</translation>
    </message>
    <message>
        <source>{file} · Chinese paragraphs: {chinese} · English paragraphs: {english}</source>
        <translation>{file} · 中文{chinese}段 · 英文{english}段</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>另选文件…</translation>
    </message>
    <message>
        <source>{file} is in Chinese; a newer draft is in English.</source>
        <translation>{file} 是中文，新译稿应为英文。</translation>
    </message>
    <message>
        <source>Take it as the changed source</source>
        <translation>作为有变动的原文</translation>
    </message>
    <message>
        <source>{file} is in English; a changed source is in Chinese.</source>
        <translation>{file} 是英文，有变动的原文应为中文。</translation>
    </message>
    <message>
        <source>Take it as the newer draft</source>
        <translation>作为新译稿</translation>
    </message>
    <message>
        <source>Read in another way, the texts are aligned anew, and what was corrected here is lost.</source>
        <translation>换一种方式读取，会重新对齐，此处的更正将丢失。</translation>
    </message>
    <message>
        <source>Read it anew</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>The project was changed meanwhile, so this alignment no longer fits it. Taking the rows up anew drops these corrections.</source>
        <translation>项目在此期间已有改动，当前的对齐不再适用。重新读取段对将放弃这些修改。</translation>
    </message>
    <message>
        <source>Take the rows up anew</source>
        <translation>重新读取段对</translation>
    </message>
</context>
<context>
    <name>AlignmentPage</name>
    <message>
        <source>sure</source>
        <translation>可靠</translation>
    </message>
    <message>
        <source>look</source>
        <translation>请看</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>已固定</translation>
    </message>
    <message>
        <source>no English</source>
        <translation>漏译</translation>
    </message>
    <message>
        <source>no Chinese</source>
        <translation>增译</translation>
    </message>
    <message>
        <source>cut on purpose</source>
        <translation>有意删减</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>已保留</translation>
    </message>
    <message>
        <source>boilerplate</source>
        <translation>固定套语</translation>
    </message>
    <message>
        <source>Rows of the alignment</source>
        <translation>对齐的段对</translation>
    </message>
    <message>
        <source>Unsure first</source>
        <translation>待看的在前</translation>
    </message>
    <message>
        <source>Shows the rows to look at first, each with its neighbours.</source>
        <translation>先列出需要查看的段对，并附上下相邻的段对。</translation>
    </message>
    <message>
        <source>Re-align the rest</source>
        <translation>重新对齐其余</translation>
    </message>
    <message>
        <source>Aligns everything anew that is neither pinned nor decided.</source>
        <translation>对尚未固定、尚未决定的部分重新对齐。</translation>
    </message>
    <message>
        <source>Aligning the rest…</source>
        <translation>正在对齐其余部分…</translation>
    </message>
    <message>
        <source>The rest was aligned anew; rows to look at: {count}.</source>
        <translation>其余部分已重新对齐；待查看的段对：{count}。</translation>
    </message>
</context>
<context>
    <name>AllFindings</name>
    <message>
        <source>Findings of the whole document</source>
        <translation>全稿问题</translation>
    </message>
    <message>
        <source>Fix the selected…</source>
        <translation>修正所选…</translation>
    </message>
    <message>
        <source>Waive the selected…</source>
        <translation>忽略所选…</translation>
    </message>
    <message>
        <source>Why is it left as it is?</source>
        <translation>为何不改？</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>No findings of this kind.</source>
        <translation>没有此类问题。</translation>
    </message>
    <message>
        <source>Errors {count}</source>
        <translation>错误 {count}</translation>
    </message>
    <message>
        <source>Warnings {count}</source>
        <translation>警告 {count}</translation>
    </message>
    <message>
        <source>Notes {count}</source>
        <translation>提示 {count}</translation>
    </message>
    <message>
        <source>Waived {count}</source>
        <translation>已忽略 {count}</translation>
    </message>
    <message>
        <source>Row {row}: {sentence}</source>
        <translation>第 {row} 行：{sentence}</translation>
    </message>
    <message>
        <source>More findings: {count}</source>
        <translation>其余问题：{count}</translation>
    </message>
    <message>
        <source>Selected: {count}, with a fix: {fixable}</source>
        <translation>已选：{count}，可修正：{fixable}</translation>
    </message>
</context>
<context>
    <name>Avoid</name>
    <message>
        <source>Search what to avoid, what to use, notes</source>
        <translation>搜索避用、改用、备注</translation>
    </message>
    <message>
        <source>Search these rows</source>
        <translation>搜索本表</translation>
    </message>
    <message>
        <source>New row</source>
        <translation>新增一行</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>These hold for every English text, whatever the Chinese says. Several terms in a cell: a | b</source>
        <translation>本表只看英文，不论原文如何。一格多个写法，用竖线隔开：a | b</translation>
    </message>
    <message>
        <source>What to avoid and what to use</source>
        <translation>避用与改用</translation>
    </message>
    <message>
        <source>Forbidden</source>
        <translation>禁用</translation>
    </message>
    <message>
        <source>Not recommended</source>
        <translation>不推荐</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>改用</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Red line</source>
        <translation>红线表述</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>术语表</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>More: {count}</source>
        <translation>另有 {count} 处</translation>
    </message>
</context>
<context>
    <name>BulkDeeds</name>
    <message>
        <source>Approved together: {count}.</source>
        <translation>已一并审定 {count} 行。</translation>
    </message>
    <message>
        <source>Reopen them</source>
        <translation>全部重新打开</translation>
    </message>
</context>
<context>
    <name>BulkSheet</name>
    <message>
        <source>Approve all clean rows</source>
        <translation>审定所有无问题行</translation>
    </message>
    <message>
        <source>Rows to approve: {count} of {total}.</source>
        <translation>将审定 {count} 行，共 {total} 行。</translation>
    </message>
    <message>
        <source>There is no such row now.</source>
        <translation>目前没有这样的行。</translation>
    </message>
    <message>
        <source>Clean is a row that has no open finding, was not sent back, and whose English is as the draft brought it.</source>
        <translation>无问题行：没有未处理问题、未被退回、英文与初稿相同的行。</translation>
    </message>
    <message>
        <source>Approve {count}</source>
        <translation>审定 {count} 行</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>审定</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Checking</name>
    <message>
        <source>A check failed inside the program ({what}); the other checks go on.</source>
        <translation>程序内部有一项检查出错（{what}）；其余检查照常进行。</translation>
    </message>
    <message>
        <source>The checks stopped and were started again; nothing was lost.</source>
        <translation>检查程序曾停止，已重新启动；没有丢失任何内容。</translation>
    </message>
    <message>
        <source>The checks keep stopping; findings are no longer brought up to date. Your texts are safe.</source>
        <translation>检查程序屡次停止；问题不再更新。文字均已保存。</translation>
    </message>
    <message>
        <source>Start them again</source>
        <translation>重新启动检查</translation>
    </message>
</context>
<context>
    <name>Coding</name>
    <message>
        <source>Nothing that the draft or the Chinese has is missing in this row.</source>
        <translation>本行不缺译稿或中文中的链接、标记。</translation>
    </message>
    <message>
        <source>Select the words first.</source>
        <translation>请先选中文字。</translation>
    </message>
    <message>
        <source>There is no link, note mark or picture at the caret.</source>
        <translation>光标处没有链接、注释标记或图片。</translation>
    </message>
    <message>
        <source>The text has changed since; try again.</source>
        <translation>文字已有改动，请再试一次。</translation>
    </message>
</context>
<context>
    <name>CommentDeeds</name>
    <message>
        <source>No other row has a comment that is not resolved.</source>
        <translation>其他行没有未解决的批注。</translation>
    </message>
</context>
<context>
    <name>CommentDialog</name>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Say why, in a line.</source>
        <translation>请用一句话说明理由。</translation>
    </message>
    <message>
        <source>A comment, if there is something to say.</source>
        <translation>批注（可不填）。</translation>
    </message>
</context>
<context>
    <name>CommentsPanel</name>
    <message>
        <source>This row</source>
        <translation>本行</translation>
    </message>
    <message>
        <source>Before its paragraphs were linked anew</source>
        <translation>段落重新配对之前</translation>
    </message>
    <message>
        <source>No comments on this row. A comment goes with a verdict (confirm, approve, send back), or alone.</source>
        <translation>本行没有批注。批注可随判定（确认、审定、退回）一起给出，也可单独发表。</translation>
    </message>
    <message>
        <source>Say it with Enter or your verdict</source>
        <translation>按回车发表，或随判定发表</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Say it now</source>
        <translation>单独发表</translation>
    </message>
    <message>
        <source>Comments on this row and judges nothing</source>
        <translation>只加批注，不作判定</translation>
    </message>
    <message>
        <source>No comments yet.</source>
        <translation>尚无批注。</translation>
    </message>
    <message>
        <source>On “{words}”</source>
        <translation>针对“{words}”</translation>
    </message>
    <message>
        <source>Older: {count}</source>
        <translation>更早的 {count} 条</translation>
    </message>
    <message>
        <source>The whole document · open: {count}</source>
        <translation>整篇稿件 · 未解决：{count}</translation>
    </message>
</context>
<context>
    <name>Comparing</name>
    <message>
        <source>Changes since the draft</source>
        <translation>相对初稿的改动</translation>
    </message>
    <message>
        <source>Changes since it was last confirmed</source>
        <translation>相对上次确认的改动</translation>
    </message>
    <message>
        <source>Changes since it was last signed</source>
        <translation>相对上次签发的改动</translation>
    </message>
    <message>
        <source>Changes since it was published</source>
        <translation>发布后的更正</translation>
    </message>
    <message>
        <source>The draft</source>
        <translation>初稿</translation>
    </message>
    <message>
        <source>As last confirmed</source>
        <translation>上次确认的译文</translation>
    </message>
    <message>
        <source>As last signed</source>
        <translation>上次审定的译文</translation>
    </message>
    <message>
        <source>As published</source>
        <translation>已发布的译文</translation>
    </message>
    <message>
        <source>The last release is the published one; later changes are corrections to it.</source>
        <translation>最近一次发布稿已记为已发布，此后的改动为更正。</translation>
    </message>
</context>
<context>
    <name>ComparingDeeds</name>
    <message>
        <source>No other row differs from what it is compared with.</source>
        <translation>没有其他行与对照文本不同。</translation>
    </message>
</context>
<context>
    <name>ConceptForm</name>
    <message>
        <source>Chinese terms</source>
        <translation>中文术语</translation>
    </message>
    <message>
        <source>Preferred English</source>
        <translation>首选英文</translation>
    </message>
    <message>
        <source>Admitted</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>Abbreviations</source>
        <translation>缩写</translation>
    </message>
    <message>
        <source>Not recommended</source>
        <translation>不推荐</translation>
    </message>
    <message>
        <source>Forbidden</source>
        <translation>禁用</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>领域</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>出处</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>失效日期</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>e.g. 2024-05-03</source>
        <translation>如 2024-05-03</translation>
    </message>
    <message>
        <source>Exact form</source>
        <translation>固定形式</translation>
    </message>
    <message>
        <source>Letter for letter: no plural, no other spelling</source>
        <translation>一字不改：不得用复数或其他拼写</translation>
    </message>
    <message>
        <source>Capitals as listed</source>
        <translation>大小写照表</translation>
    </message>
    <message>
        <source>Other capitals are a finding</source>
        <translation>大小写不同即列为问题</translation>
    </message>
    <message>
        <source>Must be rendered</source>
        <translation>必须译出</translation>
    </message>
    <message>
        <source>Left out, it is an error</source>
        <translation>漏译即为错误</translation>
    </message>
    <message>
        <source>Red line</source>
        <translation>红线表述</translation>
    </message>
    <message>
        <source>Must never go out; only an editor may waive it</source>
        <translation>不得发布；只有责任编辑可以忽略</translation>
    </message>
    <message>
        <source>One a line; empty for a row “avoid → use”</source>
        <translation>每行一个；留空则为“避免 → 改用”条目</translation>
    </message>
    <message>
        <source>One a line</source>
        <translation>每行一个</translation>
    </message>
    <message>
        <source>That is no day; write it like 2024-05-03.</source>
        <translation>日期无法识别，请写成 2024-05-03 的形式。</translation>
    </message>
</context>
<context>
    <name>ConsistencyDialog</name>
    <message>
        <source>Terms of this text</source>
        <translation>本稿术语</translation>
    </message>
    <message>
        <source>Terms of this text and how they are rendered</source>
        <translation>本稿术语及其译法</translation>
    </message>
    <message>
        <source>Search Chinese or English</source>
        <translation>搜索中文或英文</translation>
    </message>
    <message>
        <source>Search the terms</source>
        <translation>搜索术语</translation>
    </message>
    <message>
        <source>In several ways</source>
        <translation>多种译法</translation>
    </message>
    <message>
        <source>Not in the glossary</source>
        <translation>不在术语表中</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>Renderings</source>
        <translation>译法</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>处</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>术语</translation>
    </message>
    <message>
        <source>Rendering and places</source>
        <translation>译法与出现处</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>the others: not recommended</source>
        <translation>其余译法：不推荐</translation>
    </message>
    <message>
        <source>the others: forbidden</source>
        <translation>其余译法：禁用</translation>
    </message>
    <message>
        <source>the others: admitted</source>
        <translation>其余译法：可用</translation>
    </message>
    <message>
        <source>the others: not listed</source>
        <translation>其余译法：不列入</translation>
    </message>
    <message>
        <source>What becomes of the other renderings</source>
        <translation>其余译法如何处理</translation>
    </message>
    <message>
        <source>Make this the house form</source>
        <translation>设为规范译法</translation>
    </message>
    <message>
        <source>Everywhere else…</source>
        <translation>其他各处一并修改…</translation>
    </message>
    <message>
        <source>Save as a list…</source>
        <translation>另存为术语表…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Looking through the text…</source>
        <translation>正在检索全稿…</translation>
    </message>
    <message>
        <source>Terms: {count}, in several ways: {several}</source>
        <translation>术语 {count} 条，多种译法 {several} 条</translation>
    </message>
    <message>
        <source>Save the terms</source>
        <translation>保存术语</translation>
    </message>
    <message>
        <source>Terms saved: {count}</source>
        <translation>已保存术语：{count}</translation>
    </message>
    <message>
        <source>nothing that was recognised</source>
        <translation>未识别出译法</translation>
    </message>
    <message>
        <source>Row {row}: {english} — {chinese}</source>
        <translation>第 {row} 行：{english}——{chinese}</translation>
    </message>
    <message>
        <source>“{english}” is the house form of {chinese} now.</source>
        <translation>“{english}”已设为{chinese}的规范译法。</translation>
    </message>
    <message>
        <source>{chinese}: “{english}” everywhere else</source>
        <translation>{chinese}：其他各处改为“{english}”</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message>
        <source>All {count}</source>
        <translation>全部 {count}</translation>
    </message>
    <message>
        <source>Unsure {count}</source>
        <translation>请看 {count}</translation>
    </message>
    <message>
        <source>Dropped {count}</source>
        <translation>漏译 {count}</translation>
    </message>
    <message>
        <source>Added {count}</source>
        <translation>增译 {count}</translation>
    </message>
    <message>
        <source>Changed {count}</source>
        <translation>有改动 {count}</translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message>
        <source>The current row is hidden by the filter; choose a row that is shown.</source>
        <translation>当前行已被筛选隐藏，请先选择显示的行。</translation>
    </message>
    <message>
        <source>Saved. Every revision is kept in the project as soon as you leave its row.</source>
        <translation>已保存。离开一行时，该行的修改即存入项目。</translation>
    </message>
    <message>
        <source>There is no fix here that a key applies; edit the text.</source>
        <translation>此处没有可用快捷键修正的内容，请直接修改文字。</translation>
    </message>
    <message>
        <source>This row has no open finding.</source>
        <translation>本行没有未处理的问题。</translation>
    </message>
    <message>
        <source>Send row {row} back</source>
        <translation>退回第 {row} 行</translation>
    </message>
    <message>
        <source>No other row is waiting for approval.</source>
        <translation>没有其他行等待审定。</translation>
    </message>
    <message>
        <source>Go to row</source>
        <translation>转到某行</translation>
    </message>
    <message>
        <source>Row (1 to {last}):</source>
        <translation>行号（1 至 {last}）：</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制为新条目</translation>
    </message>
    <message>
        <source>Set the subject…</source>
        <translation>设置领域…</translation>
    </message>
    <message>
        <source>Prefer the first admitted English</source>
        <translation>将第一个可用译法设为首选</translation>
    </message>
    <message>
        <source>Exact form</source>
        <translation>固定形式</translation>
    </message>
    <message>
        <source>Capitals as listed</source>
        <translation>大小写照表</translation>
    </message>
    <message>
        <source>Must be rendered</source>
        <translation>必须译出</translation>
    </message>
    <message>
        <source>Red line</source>
        <translation>红线表述</translation>
    </message>
    <message>
        <source>Move to another glossary</source>
        <translation>移至其他术语表</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>领域</translation>
    </message>
    <message>
        <source>Subject of the selected entries:</source>
        <translation>所选条目的领域：</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>{path} holds what was shown: texts, comments, sign-offs and terms. Earlier versions, checkpoints and MQM marks were lost with the file.</source>
        <translation>{path} 保存了窗口中显示的内容：文本、批注、审级和术语。较早的版本、节点和 MQM 标注已随原文件丢失。</translation>
    </message>
    <message>
        <source>What was being typed when the program stopped was recovered; rows: {rows}.</source>
        <translation>已恢复程序停止时正在输入的内容，涉及第 {rows} 行。</translation>
    </message>
    <message>
        <source>The project was changed by another program; it is shown as it is now.</source>
        <translation>项目已被其他程序改动；现显示最新内容。</translation>
    </message>
</context>
<context>
    <name>EditMenu</name>
    <message>
        <source>Fix: {text}</source>
        <translation>修正为：{text}</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>剪切</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
</context>
<context>
    <name>Editing</name>
    <message>
        <source>The text has changed since; look at the finding again.</source>
        <translation>译文此后有改动，请再看该问题。</translation>
    </message>
    <message>
        <source>Use my text</source>
        <translation>采用我的文字</translation>
    </message>
    <message>
        <source>The row that was being typed in is gone: its paragraphs were linked anew.</source>
        <translation>正在输入的段对已不存在：其段落已重新配对。</translation>
    </message>
    <message>
        <source>Copy my text</source>
        <translation>复制所输入的文字</translation>
    </message>
    <message>
        <source>There is nothing to undo since the project was opened.</source>
        <translation>打开项目以来没有可撤销的修改。</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>没有可重做的修改。</translation>
    </message>
    <message>
        <source>The row was changed elsewhere since; the step is not taken back.</source>
        <translation>该行此后在别处改动过，未撤销。</translation>
    </message>
    <message>
        <source>Rows that were confirmed or approved are open again: {rows}.</source>
        <translation>已确认或已审定的行重新打开：第 {rows} 行。</translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>Ctrl+Enter confirms; Shift+Enter begins a new paragraph</source>
        <translation>按 Ctrl+Enter 确认；按 Shift+Enter 另起一段</translation>
    </message>
</context>
<context>
    <name>EncodingRow</name>
    <message>
        <source>{file} is not in UTF-8. Encoding:</source>
        <translation>{file} 不是 UTF-8，编码：</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
</context>
<context>
    <name>ErrorSheet</name>
    <message>
        <source>Duizhao 对照</source>
        <translation>对照 Duizhao</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>&amp;Release: the finished English</source>
        <translation>发布稿：定稿英文(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Proof: marked as not for release, with the status of every row that is not finished</source>
        <translation>校样：标明不得发布，并注明未完成各段对的状态(&amp;P)</translation>
    </message>
    <message>
        <source>For a re&amp;viewer: both texts with comments, to be taken back in when it was edited elsewhere</source>
        <translation>双语对照表(&amp;V)：供审校在其他软件中修改，改完可采用回来</translation>
    </message>
    <message>
        <source>A repor&amp;t: what was changed and why, what is left, or one page for whoever answers for it</source>
        <translation>报告(&amp;T)：改动及理由、待办清单，或供领导过目的一页</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>格式(&amp;F)</translation>
    </message>
    <message>
        <source>F&amp;ile</source>
        <translation>文件(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Layout</source>
        <translation>版式(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Template</source>
        <translation>模板(&amp;T)</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>None: the house's own looks</source>
        <translation>无：使用自带版式</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Also &amp;write the evidence: who signed what, what was left as it was and why</source>
        <translation>同时写出发布凭据(&amp;W)：何人签发，何处保留原样及理由</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Word document (.docx)</source>
        <translation>Word 文档 (.docx)</translation>
    </message>
    <message>
        <source>PDF (.pdf)</source>
        <translation>PDF (.pdf)</translation>
    </message>
    <message>
        <source>OpenDocument text (.odt)</source>
        <translation>OpenDocument 文本 (.odt)</translation>
    </message>
    <message>
        <source>Markdown (.md)</source>
        <translation>Markdown (.md)</translation>
    </message>
    <message>
        <source>Plain text (.txt)</source>
        <translation>纯文本 (.txt)</translation>
    </message>
    <message>
        <source>Web page (.html)</source>
        <translation>网页 (.html)</translation>
    </message>
    <message>
        <source>Word table (.docx)</source>
        <translation>Word 表格 (.docx)</translation>
    </message>
    <message>
        <source>Excel workbook (.xlsx)</source>
        <translation>Excel 工作簿 (.xlsx)</translation>
    </message>
    <message>
        <source>XLIFF 1.2 for CAT tools (.xlf)</source>
        <translation>供翻译软件使用的 XLIFF 1.2 (.xlf)</translation>
    </message>
    <message>
        <source>XLIFF 2.1 with terms and findings (.xliff)</source>
        <translation>带术语和问题的 XLIFF 2.1 (.xliff)</translation>
    </message>
    <message>
        <source>Table of commas (.csv)</source>
        <translation>逗号分隔的表格 (.csv)</translation>
    </message>
    <message>
        <source>Table of tabs (.tsv)</source>
        <translation>制表符分隔的表格 (.tsv)</translation>
    </message>
    <message>
        <source>{name} release</source>
        <translation>{name} 发布稿</translation>
    </message>
    <message>
        <source>{name} proof</source>
        <translation>{name} 校样</translation>
    </message>
    <message>
        <source>{name} for review</source>
        <translation>{name} 双语对照表</translation>
    </message>
    <message>
        <source>{name} report</source>
        <translation>{name} 报告</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>正在写入…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>已导出：{file}</translation>
    </message>
    <message>
        <source>Write the proof</source>
        <translation>导出校样</translation>
    </message>
    <message>
        <source>Write the file</source>
        <translation>导出文件</translation>
    </message>
    <message>
        <source>Write the report</source>
        <translation>写出报告</translation>
    </message>
    <message>
        <source>Write the release</source>
        <translation>导出发布稿</translation>
    </message>
    <message>
        <source>Where to write the file</source>
        <translation>选择导出位置</translation>
    </message>
    <message>
        <source>Choose a template</source>
        <translation>选择模板</translation>
    </message>
    <message>
        <source>Word documents</source>
        <translation>Word 文档</translation>
    </message>
    <message>
        <source>{name} evidence</source>
        <translation>{name} 发布凭据</translation>
    </message>
    <message>
        <source>{file} is there already.</source>
        <translation>{file} 已存在。</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>This system has no program to open the file with.</source>
        <translation>本机没有可打开此文件的程序。</translation>
    </message>
    <message>
        <source>This system cannot show the folder.</source>
        <translation>本机无法显示该文件夹。</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>Copied as a proof, and marked so: the gate is closed.</source>
        <translation>尚不可发布：已作为校样复制，并加注标记。</translation>
    </message>
    <message>
        <source>The release was copied; paste it where it is to appear.</source>
        <translation>发布稿已复制，可粘贴到发布之处。</translation>
    </message>
</context>
<context>
    <name>FaultNotes</name>
    <message>
        <source>and {count} more</source>
        <translation>另有 {count} 项</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Show the other entry</source>
        <translation>查看另一条目</translation>
    </message>
</context>
<context>
    <name>FileDialog</name>
    <message>
        <source>Look in:</source>
        <translation>查找范围：</translation>
    </message>
    <message>
        <source>File name:</source>
        <translation>文件名：</translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation>文件类型：</translation>
    </message>
</context>
<context>
    <name>FilesStep</name>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Chinese source</source>
        <translation>中文原文</translation>
    </message>
    <message>
        <source>Drop it here, or paste a text; it may hold both languages.</source>
        <translation>拖到此处，或粘贴文字；可含两种语言。</translation>
    </message>
    <message>
        <source>English draft</source>
        <translation>英文译稿</translation>
    </message>
    <message>
        <source>Drop it here, or paste a text; none when the source holds both.</source>
        <translation>拖到此处，或粘贴文字；原文含两种语言时不需要。</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Take the text from the clipboard</source>
        <translation>从剪贴板取文字</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>参考译文</translation>
    </message>
    <message>
        <source>None: an English version to score against</source>
        <translation>无：用于评分对照的英文稿</translation>
    </message>
    <message>
        <source>⇄ Swap</source>
        <translation>⇄ 互换</translation>
    </message>
    <message>
        <source>Swap source and draft</source>
        <translation>互换原文与译稿</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>保存为</translation>
    </message>
    <message>
        <source>Glossaries</source>
        <translation>术语表</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>拼写</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>添加…</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>British (-ise)</source>
        <translation>英式 (-ise)</translation>
    </message>
    <message>
        <source>Oxford (-ize)</source>
        <translation>牛津式 (-ize)</translation>
    </message>
    <message>
        <source>American</source>
        <translation>美式英语</translation>
    </message>
    <message>
        <source>Two persons: nobody approves their own English</source>
        <translation>双人制：本人译文须由他人审定</translation>
    </message>
    <message>
        <source>Choose the Chinese source</source>
        <translation>选择中文原文</translation>
    </message>
    <message>
        <source>Choose the English draft</source>
        <translation>选择英文译稿</translation>
    </message>
    <message>
        <source>Choose the reference</source>
        <translation>选择参考译文</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Choose glossaries</source>
        <translation>选择术语表</translation>
    </message>
    <message>
        <source>Where to save the project</source>
        <translation>选择项目保存位置</translation>
    </message>
    <message>
        <source>Duizhao projects</source>
        <translation>对照项目</translation>
    </message>
    <message>
        <source>The source's folder may not be changed; the project goes here instead.</source>
        <translation>原文所在文件夹不可写入，项目将保存在此处。</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Filter, or /regex/</source>
        <translation>筛选，或 /正则/</translation>
    </message>
    <message>
        <source>Filter rows</source>
        <translation>筛选各行</translation>
    </message>
    <message>
        <source>Words in the Chinese or the English; between slashes, a regular expression. Escape clears.</source>
        <translation>在原文或译文中查找；写在两条斜线之间的是正则表达式。按 Esc 清除。</translation>
    </message>
    <message>
        <source>No such expression</source>
        <translation>正则表达式有误</translation>
    </message>
    <message>
        <source>All {count}</source>
        <translation>全部 {count}</translation>
    </message>
    <message>
        <source>For me {count}</source>
        <translation>待我处理 {count}</translation>
    </message>
    <message>
        <source>To review {count}</source>
        <translation>待审 {count}</translation>
    </message>
    <message>
        <source>Sent back {count}</source>
        <translation>已退回 {count}</translation>
    </message>
    <message>
        <source>With findings {count}</source>
        <translation>有问题 {count}</translation>
    </message>
    <message>
        <source>To look at {count}</source>
        <translation>请看 {count}</translation>
    </message>
    <message>
        <source>Rows that wait for whoever acts now: to translate, to review, to sign</source>
        <translation>等待当前操作者处理的行：翻译、审校或签发</translation>
    </message>
    <message>
        <source>Rows whose Chinese and English may not belong together</source>
        <translation>中英文可能不对应的行</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查项</translation>
    </message>
    <message>
        <source>Only rows in which this check found something</source>
        <translation>只显示此项检查有所发现的行</translation>
    </message>
    <message>
        <source>All checks</source>
        <translation>全部检查</translation>
    </message>
</context>
<context>
    <name>FindingCard</name>
    <message>
        <source>Waive</source>
        <translation>忽略</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>修正</translation>
    </message>
    <message>
        <source>Fix all like this ({count})…</source>
        <translation>同类全部修正（{count}）…</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>认可</translation>
    </message>
    <message>
        <source>Lets this rendering stand for its Chinese.</source>
        <translation>认可该译法对应此中文。</translation>
    </message>
    <message>
        <source>Add to the house’s words</source>
        <translation>加入自有词汇</translation>
    </message>
    <message>
        <source>No dictionary need know it any more, in this project and wherever the house style goes.</source>
        <translation>此后不再要求词典收录；在本项目中有效，也随本社规范文件带走。</translation>
    </message>
    <message>
        <source>Waive…</source>
        <translation>忽略…</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他改法</translation>
    </message>
    <message>
        <source>Why is it left as it is?</source>
        <translation>为何不改？</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>This row is approved; the fix reopens it.</source>
        <translation>本行已审定，修正后须重新审定。</translation>
    </message>
    <message>
        <source>Fix and reopen</source>
        <translation>修正并重新打开</translation>
    </message>
    <message>
        <source>In this document</source>
        <translation>仅本稿</translation>
    </message>
    <message>
        <source>In this project</source>
        <translation>本项目</translation>
    </message>
    <message>
        <source>In the glossary</source>
        <translation>写入术语表</translation>
    </message>
    <message>
        <source>Makes it an admitted term of the project’s glossary.</source>
        <translation>在项目术语表中列为可用译法。</translation>
    </message>
    <message>
        <source>“{english}” may stand for {chinese}:</source>
        <translation>认可“{english}”作为{chinese}的译法：</translation>
    </message>
</context>
<context>
    <name>FindingDeeds</name>
    <message>
        <source>No other row has open findings.</source>
        <translation>其他行没有未处理的问题。</translation>
    </message>
    <message>
        <source>Fix all like this</source>
        <translation>同类全部修正</translation>
    </message>
</context>
<context>
    <name>FindingsPanel</name>
    <message>
        <source>Terms of the row</source>
        <translation>本行术语</translation>
    </message>
    <message>
        <source>The glossary has no term of this Chinese.</source>
        <translation>本行原文中没有术语表所列术语。</translation>
    </message>
    <message>
        <source>Waived</source>
        <translation>已忽略</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>Row {row} · findings: {count}</source>
        <translation>第 {row} 行 · 问题 {count}</translation>
    </message>
    <message>
        <source>No findings in this row.</source>
        <translation>本行没有问题。</translation>
    </message>
    <message>
        <source>More findings in this row: {count}</source>
        <translation>本行另有问题：{count}</translation>
    </message>
    <message>
        <source>Next finding: row {row}</source>
        <translation>下一个问题：第 {row} 行</translation>
    </message>
    <message>
        <source>Waived by {who}: {reason}</source>
        <translation>{who} 忽略：{reason}</translation>
    </message>
    <message>
        <source>Take the waiver back</source>
        <translation>撤销忽略</translation>
    </message>
</context>
<context>
    <name>GateBox</name>
    <message>
        <source>Release all the same, for this reason:</source>
        <translation>强制发布，理由：</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>The reason is kept with the release.</source>
        <translation>理由将随发布稿一并记录。</translation>
    </message>
</context>
<context>
    <name>GlossaryDialog</name>
    <message>
        <source>Glossary</source>
        <translation>术语表</translation>
    </message>
    <message>
        <source>Glossary and people</source>
        <translation>术语表与人名表</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>术语</translation>
    </message>
    <message>
        <source>Avoid → use</source>
        <translation>避用→改用</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人名表</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save what you changed?</source>
        <translation>保存所做的改动？</translation>
    </message>
    <message>
        <source>Without a name in both languages, and not saved: {count}</source>
        <translation>缺中文名或英文名，不予保存：{count}</translation>
    </message>
    <message>
        <source>Leave without saving</source>
        <translation>不保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Saved; the rows that it reaches are checked anew.</source>
        <translation>已保存；受影响的段对已重新检查。</translation>
    </message>
</context>
<context>
    <name>Hands</name>
    <message>
        <source>Only English without Chinese is kept.</source>
        <translation>只有没有中文的英文段落才能保留。</translation>
    </message>
    <message>
        <source>Swap takes this row and the next, or two that are selected.</source>
        <translation>对调的是本行与下一行，或所选的两行。</translation>
    </message>
    <message>
        <source>No other row has to be looked at.</source>
        <translation>没有其他待查看的段对。</translation>
    </message>
    <message>
        <source>These stand on one side only: link one of them with the other side first.</source>
        <translation>这些段落都在同一侧：请先将其中一段与另一侧的段落配对。</translation>
    </message>
    <message>
        <source>Only one sentence. To split it, break its line first (E, Shift+Enter).</source>
        <translation>只有一句。如需拆开，请先在拆分处换行（E，再 Shift+Enter）。</translation>
    </message>
    <message>
        <source>No row above has what this could be linked with.</source>
        <translation>上方没有可与之配对的段落。</translation>
    </message>
    <message>
        <source>No row below has what this could be linked with.</source>
        <translation>下方没有可与之配对的段落。</translation>
    </message>
    <message>
        <source>Nothing is decided about this paragraph yet: take one of its offers, or link it.</source>
        <translation>此段尚未决定：请从所列办法中选择一项，或与其他段落配对。</translation>
    </message>
    <message>
        <source>Every row is pinned.</source>
        <translation>所有段对均已固定。</translation>
    </message>
    <message>
        <source>Given up. Redo (Ctrl+Y) brings it back.</source>
        <translation>已放弃。按 Ctrl+Y 重做可恢复。</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>No. · Status</source>
        <translation>序号 · 状态</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Drag the border between the columns; double-click it for the usual widths</source>
        <translation>拖动两栏之间的分界可调整宽度；双击恢复默认宽度</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>Compare with the draft</source>
        <translation>与初稿对照</translation>
    </message>
    <message>
        <source>Row {row} · versions: {count}</source>
        <translation>第 {row} 行 · 版本 {count}</translation>
    </message>
    <message>
        <source>Older: {count}</source>
        <translation>更早的 {count} 条</translation>
    </message>
    <message>
        <source>Before its paragraphs were linked anew</source>
        <translation>段落重新配对之前</translation>
    </message>
    <message>
        <source>{what}: {comment}</source>
        <translation>{what}：{comment}</translation>
    </message>
    <message>
        <source>Version {version}, {origin}</source>
        <translation>版本 {version}，{origin}</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对照</translation>
    </message>
    <message>
        <source>Compares the row with this version</source>
        <translation>将本行与此版本对照</translation>
    </message>
    <message>
        <source>No English yet.</source>
        <translation>尚无译文。</translation>
    </message>
    <message>
        <source>The same words.</source>
        <translation>文字相同。</translation>
    </message>
</context>
<context>
    <name>HouseDesk</name>
    <message>
        <source>“{word}” is one of the house’s words now.</source>
        <translation>“{word}”已加入自有词汇。</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回决定</translation>
    </message>
</context>
<context>
    <name>HouseDialog</name>
    <message>
        <source>House style</source>
        <translation>本社规范</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>English and words</source>
        <translation>英语与词汇</translation>
    </message>
    <message>
        <source>Sign-off and release</source>
        <translation>审级与发布</translation>
    </message>
    <message>
        <source>Scorecard</source>
        <translation>评分卡</translation>
    </message>
    <message>
        <source>Accepted renderings</source>
        <translation>已认可的译法</translation>
    </message>
    <message>
        <source>All paragraphs</source>
        <translation>全部段落</translation>
    </message>
    <message>
        <source>British</source>
        <translation>英式英语</translation>
    </message>
    <message>
        <source>British, Oxford spelling</source>
        <translation>英式英语（牛津拼写）</translation>
    </message>
    <message>
        <source>American</source>
        <translation>美式英语</translation>
    </message>
    <message>
        <source>Kind of paragraph</source>
        <translation>段落类型</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查项</translation>
    </message>
    <message>
        <source>Weighs</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Name of the style</source>
        <translation>规范名称</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Own words, one a line</source>
        <translation>自有词汇，每行一个</translation>
    </message>
    <message>
        <source>Day of the event</source>
        <translation>事件日期</translation>
    </message>
    <message>
        <source>e.g. 2024-05-03</source>
        <translation>如 2024-05-03</translation>
    </message>
    <message>
        <source>Terms that are valid for a time are held against the day that a row names, or else this one.</source>
        <translation>有有效期的术语按段对中写明的日期核对，否则按此日期核对。</translation>
    </message>
    <message>
        <source>Renderings that were accepted for this document or this project.</source>
        <translation>本稿或本项目已认可的译法。</translation>
    </message>
    <message>
        <source>Whole dictionaries (.dic, with its .aff) go into the folder {folder} and count after a restart.</source>
        <translation>整部词典（.dic 及其 .aff）请放入文件夹 {folder}，重新启动后生效。</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回决定</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>A choice for a heading holds for all of its checks. Off: the check is not shown at all.</source>
        <translation>对大类的选择适用于其下全部检查。关闭：完全不显示该检查。</translation>
    </message>
    <message>
        <source>Reading the house style…</source>
        <translation>正在读取本社规范…</translation>
    </message>
    <message>
        <source>as it comes</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The scorecard needs types, costs that rise from neutral to critical, and a passing score within the maximum.</source>
        <translation>评分卡须选定类型，扣分从中性到致命递增，及格线不高于满分。</translation>
    </message>
    <message>
        <source>in this project</source>
        <translation>本项目中</translation>
    </message>
    <message>
        <source>in this document</source>
        <translation>本稿中</translation>
    </message>
    <message>
        <source>{chinese} — {english} ({reach})</source>
        <translation>{chinese}——{english}（{reach}）</translation>
    </message>
    <message>
        <source>That is no day; write it like 2024-05-03.</source>
        <translation>日期无法识别，请写成 2024-05-03 的形式。</translation>
    </message>
    <message>
        <source>Import a house style</source>
        <translation>导入本社规范</translation>
    </message>
    <message>
        <source>House styles</source>
        <translation>规范文件</translation>
    </message>
    <message>
        <source>Read; save to use it.</source>
        <translation>已读取，保存后生效。</translation>
    </message>
    <message>
        <source>Export the house style</source>
        <translation>导出本社规范</translation>
    </message>
    <message>
        <source>Exported.</source>
        <translation>已导出。</translation>
    </message>
</context>
<context>
    <name>ImportSheet</name>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>What was read</source>
        <translation>读到的内容</translation>
    </message>
    <message>
        <source>Where the terms go</source>
        <translation>放入</translation>
    </message>
    <message>
        <source>a glossary of their own, after the others</source>
        <translation>单独成表，排在最后</translation>
    </message>
    <message>
        <source>into “{name}”</source>
        <translation>“{name}”</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>采用</translation>
    </message>
</context>
<context>
    <name>LayoutChoice</name>
    <message>
        <source>As the source: {file}</source>
        <translation>与原文一致：{file}</translation>
    </message>
    <message>
        <source>As the draft: {file}</source>
        <translation>与译稿一致：{file}</translation>
    </message>
    <message>
        <source>As {file}</source>
        <translation>与 {file} 一致</translation>
    </message>
    <message>
        <source>The house's own looks, or a template</source>
        <translation>本社默认样式，或用模板</translation>
    </message>
    <message>
        <source>Written anew, without a layout</source>
        <translation>重新生成，不沿用版式</translation>
    </message>
    <message>
        <source>As another copy of the source or the draft…</source>
        <translation>与原文或译稿的另一份文件一致…</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>版面</translation>
    </message>
    <message>
        <source>Word documents</source>
        <translation>Word 文档</translation>
    </message>
    <message>
        <source>Markdown texts</source>
        <translation>Markdown 文件</translation>
    </message>
    <message>
        <source>Choose the source or the draft</source>
        <translation>选择原文或译稿</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Open read-only</source>
        <translation>以只读方式打开</translation>
    </message>
    <message>
        <source>Open another…</source>
        <translation>打开其他项目…</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>另存副本…</translation>
    </message>
    <message>
        <source>The file is lost, and only this window holds the review. Save a copy, or close again to give it up.</source>
        <translation>原文件已丢失，只有本窗口还保存着这份审校内容。请另存副本；再次关闭即放弃。</translation>
    </message>
    <message>
        <source>Not everything could be saved. Save a copy, or close again: what you typed is kept and offered next time.</source>
        <translation>有内容未能保存。请另存副本，或再次关闭：已输入的文字已记下，下次打开时恢复。</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>打开项目</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>另存副本</translation>
    </message>
    <message>
        <source>{name} copy</source>
        <translation>{name} 副本</translation>
    </message>
    <message>
        <source>Duizhao projects</source>
        <translation>对照项目</translation>
    </message>
</context>
<context>
    <name>MarkCard</name>
    <message>
        <source>Row {row}</source>
        <translation>第 {row} 行</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>{severity}: {type}</source>
        <translation>{severity}：{type}</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>“{text}”</translation>
    </message>
    <message>
        <source>The row has no English.</source>
        <translation>这一行没有英文。</translation>
    </message>
</context>
<context>
    <name>MarkSheet</name>
    <message>
        <source>Mark an error</source>
        <translation>标注差错</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>“{text}”</translation>
    </message>
    <message>
        <source>The row has no English.</source>
        <translation>这一行没有英文。</translation>
    </message>
    <message>
        <source>{dimension}: {type}</source>
        <translation>{dimension}：{type}</translation>
    </message>
    <message>
        <source>Type of error</source>
        <translation>差错类型</translation>
    </message>
    <message>
        <source>A remark, if there is something to say</source>
        <translation>如有说明，写在这里</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>A letter chooses the type; 1, 2, 3 or 0 marks with that severity, Enter with the one that is shown.</source>
        <translation>按字母选类型；按 1、2、3 或 0 即以该级别标注，按 Enter 以所示级别标注。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>标注</translation>
    </message>
</context>
<context>
    <name>MarkingDeeds</name>
    <message>
        <source>Select the words that are wrong, or put the caret into one.</source>
        <translation>请选中有误的文字，或将光标放在其中。</translation>
    </message>
</context>
<context>
    <name>MemoryPanel</name>
    <message>
        <source>Ask for a word, a term or a sentence, Chinese or English; Ctrl+K asks for what is selected.</source>
        <translation>可查中文或英文的词、术语或句子；按 Ctrl+K 查选中的文字。</translation>
    </message>
    <message>
        <source>How did we say this last time?</source>
        <translation>查以往译法</translation>
    </message>
    <message>
        <source>Look up in the memory</source>
        <translation>在翻译记忆中查找</translation>
    </message>
    <message>
        <source>Take in projects or TMX files…</source>
        <translation>导入项目或 TMX 文件…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Rendered as</source>
        <translation>译作</translation>
    </message>
    <message>
        <source>Earlier translations</source>
        <translation>以往译文</translation>
    </message>
    <message>
        <source>Look up “{text}”</source>
        <translation>查找“{text}”</translation>
    </message>
    <message>
        <source>Nothing is remembered yet. Releases are remembered when they go out; earlier projects and TMX files can be taken in.</source>
        <translation>翻译记忆还是空的。发布稿导出时会自动记入；也可导入以往的项目和 TMX 文件。</translation>
    </message>
    <message>
        <source>Nothing like the Chinese of this row is remembered.</source>
        <translation>翻译记忆中没有与本行原文相似的内容。</translation>
    </message>
    <message>
        <source>Like row {row}</source>
        <translation>与第 {row} 行相似的原文</translation>
    </message>
    <message>
        <source>Taking in {name}: {count} pairs</source>
        <translation>正在导入 {name}：{count} 对</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Segment</source>
        <translation>段对(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>审校(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Terms</source>
        <translation>术语(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近打开的项目(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>对照(&amp;C)</translation>
    </message>
</context>
<context>
    <name>Mouse</name>
    <message>
        <source>{severity}: {type}</source>
        <translation>{severity}：{type}</translation>
    </message>
</context>
<context>
    <name>Naming</name>
    <message>
        <source>New</source>
        <translation>未译</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>已审校</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>已审定</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>No Chinese</source>
        <translation>无对应中文</translation>
    </message>
    <message>
        <source>No English</source>
        <translation>无对应英文</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>已重新打开</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>请看</translation>
    </message>
    <message>
        <source>{row}: {chinese} → {english}, {status}, findings: {count}</source>
        <translation>{row}：{chinese} → {english}，{status}，问题：{count}</translation>
    </message>
    <message>
        <source>English of row {row}, in it: {codes}</source>
        <translation>第{row}行英文，内有：{codes}</translation>
    </message>
    <message>
        <source>English of row {row}</source>
        <translation>第{row}行英文</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>note mark</source>
        <translation>注码</translation>
    </message>
    <message>
        <source>footnote {number}</source>
        <translation>脚注{number}</translation>
    </message>
    <message>
        <source>endnote {number}</source>
        <translation>尾注{number}</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>line break</source>
        <translation>换行</translation>
    </message>
    <message>
        <source>code {name} begins</source>
        <translation>标记{name}开始</translation>
    </message>
    <message>
        <source>code {name} ends</source>
        <translation>标记{name}结束</translation>
    </message>
    <message>
        <source>code {name}</source>
        <translation>标记{name}</translation>
    </message>
</context>
<context>
    <name>NewReview</name>
    <message>
        <source>New review</source>
        <translation>新建审校</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Save for later</source>
        <translation>保存，稍后继续</translation>
    </message>
    <message>
        <source>Makes the project with the alignment as it stands; a notice leads back here.</source>
        <translation>按目前的对齐建立项目；以后可由提示返回此处。</translation>
    </message>
    <message>
        <source>The alignment was corrected, and is not saved.</source>
        <translation>对齐已有修改，尚未保存。</translation>
    </message>
    <message>
        <source>Discard the corrections</source>
        <translation>放弃修改</translation>
    </message>
    <message>
        <source>1 Files</source>
        <translation>1 选择文件</translation>
    </message>
    <message>
        <source>2 Alignment</source>
        <translation>2 对齐</translation>
    </message>
    <message>
        <source>Start the review</source>
        <translation>开始审校</translation>
    </message>
    <message>
        <source>Read and align</source>
        <translation>读取并对齐</translation>
    </message>
    <message>
        <source>Choose, drop or paste the Chinese source first.</source>
        <translation>请先选择、拖入或粘贴中文原文。</translation>
    </message>
    <message>
        <source>Numbers and names light up on both sides. Half-done is fine: you can start now and come back.</source>
        <translation>数字和名称会在两侧标亮。对齐一半也可以：现在就能开始，以后再回来。</translation>
    </message>
    <message>
        <source>Making the project…</source>
        <translation>正在建立项目…</translation>
    </message>
    <message>
        <source>{file} · Chinese paragraphs: {chinese} · English paragraphs: {english}</source>
        <translation>{file} · 中文{chinese}段 · 英文{english}段</translation>
    </message>
    <message>
        <source>{source} · paragraphs: {chinese}  →  {draft} · paragraphs: {english}</source>
        <translation>{source} · {chinese}段  →  {draft} · {english}段</translation>
    </message>
    <message>
        <source>The file’s own links were taken; rows: {rows}. They can be corrected at any time, under Alignment.</source>
        <translation>已采用文件自带的对应关系，共 {rows} 行。可随时在“对齐”中更正。</translation>
    </message>
    <message>
        <source>The files now hold other texts than these. Aligned anew, what was corrected here is lost.</source>
        <translation>文件里的文本与这里的已不相同。若重新对齐，在此所作的更正将会丢失。</translation>
    </message>
    <message>
        <source>Other files are chosen now than those here. Go back to choose these again, or what was corrected is lost.</source>
        <translation>现在选择的文件与这里的不同。请返回上一步重新选择这里的文件，否则在此所作的更正将会丢失。</translation>
    </message>
    <message>
        <source>Align the new texts</source>
        <translation>对齐新文本</translation>
    </message>
    <message>
        <source>Read in another way, the texts are aligned anew, and what was corrected here is lost.</source>
        <translation>换一种方式读取，会重新对齐，此处的更正将丢失。</translation>
    </message>
    <message>
        <source>Read them anew</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Swap source and draft</source>
        <translation>互换原文与译稿</translation>
    </message>
</context>
<context>
    <name>OfferStrip</name>
    <message>
        <source>Translate</source>
        <translation>补译</translation>
    </message>
    <message>
        <source>Write the missing English here</source>
        <translation>在此补写缺少的英文</translation>
    </message>
    <message>
        <source>Cut on purpose</source>
        <translation>有意删减</translation>
    </message>
    <message>
        <source>The English leaves this paragraph out on purpose</source>
        <translation>英文有意不译此段</translation>
    </message>
    <message>
        <source>Boilerplate</source>
        <translation>固定套语</translation>
    </message>
    <message>
        <source>English that every release carries: keep it, and know it again wherever it turns up</source>
        <translation>每篇发布稿都有的英文：予以保留，以后出现时自动识别</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>The English adds this paragraph on purpose</source>
        <translation>英文有意增加此段</translation>
    </message>
    <message>
        <source>Look elsewhere</source>
        <translation>另行查找</translation>
    </message>
    <message>
        <source>Choose its counterpart among the other paragraphs</source>
        <translation>在其他段落中选择与之对应的段落</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回决定</translation>
    </message>
    <message>
        <source>Take this decision back</source>
        <translation>撤回这一决定</translation>
    </message>
</context>
<context>
    <name>OutlinePanel</name>
    <message>
        <source>Document</source>
        <translation>稿件</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>大纲</translation>
    </message>
    <message>
        <source>Edit rate</source>
        <translation>改动率</translation>
    </message>
    <message>
        <source>Findings per 1,000 words</source>
        <translation>每千词问题数</translation>
    </message>
    <message>
        <source>English words</source>
        <translation>英文词</translation>
    </message>
</context>
<context>
    <name>PaperSheet</name>
    <message>
        <source>Signed on paper</source>
        <translation>纸面签字</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>签发人</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>扫描件</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>All rows that may be signed, not the current one alone</source>
        <translation>所有可签发的行，不限当前行</translation>
    </message>
    <message>
        <source>Recorded by {name}. The scan is kept in the project.</source>
        <translation>由 {name} 记录，扫描件存入项目。</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose a scan</source>
        <translation>选择扫描件</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>扫描件</translation>
    </message>
</context>
<context>
    <name>PastedTexts</name>
    <message>
        <source>Pasted text, paragraphs: {count}</source>
        <translation>粘贴的文字，共 {count} 段</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>粘贴的文字</translation>
    </message>
</context>
<context>
    <name>PlacesSheet</name>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>As it reads now</source>
        <translation>现文</translation>
    </message>
    <message>
        <source>As it would read</source>
        <translation>改后</translation>
    </message>
    <message>
        <source>Places that change</source>
        <translation>将改动之处</translation>
    </message>
    <message>
        <source>Take all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Take none</source>
        <translation>全不选</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Places: {count} of {all}</source>
        <translation>改动处：{count}/{all}</translation>
    </message>
    <message>
        <source>Approvals that this overtakes, rows: {rows}.</source>
        <translation>因此失效的审定，行号：{rows}。</translation>
    </message>
    <message>
        <source>Change {count}</source>
        <translation>改动 {count} 处</translation>
    </message>
</context>
<context>
    <name>ReadThrough</name>
    <message>
        <source>The English as it will read</source>
        <translation>译文通读</translation>
    </message>
    <message>
        <source>Row {row} has no English yet.</source>
        <translation>第 {row} 行尚无译文。</translation>
    </message>
</context>
<context>
    <name>ReadingSheet</name>
    <message>
        <source>Reading a file</source>
        <translation>读取文件</translation>
    </message>
    <message>
        <source>Reading {file}…</source>
        <translation>正在读取 {file}…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Registry</name>
    <message>
        <source>Chinese name</source>
        <translation>中文姓名</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>英文姓名</translation>
    </message>
    <message>
        <source>Also</source>
        <translation>其他译法</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>英文职务</translation>
    </message>
    <message>
        <source>Post in Chinese</source>
        <translation>中文职务</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>本人拼写</translation>
    </message>
    <message>
        <source>From</source>
        <translation>自</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>A name in both languages is needed.</source>
        <translation>须有中英文姓名。</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人名表</translation>
    </message>
    <message>
        <source>Search names and posts</source>
        <translation>搜索姓名和职务</translation>
    </message>
    <message>
        <source>Search the people</source>
        <translation>搜索人名表</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>新增人员</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Own: the person’s own spelling, against which no rule is held.</source>
        <translation>本人拼写：以本人所用拼写为准，不按规则检查。</translation>
    </message>
    <message>
        <source>People: {count}</source>
        <translation>人名：{count}</translation>
    </message>
    <message>
        <source>Without a name in both languages, and not saved: {count}</source>
        <translation>缺中文名或英文名，不予保存：{count}</translation>
    </message>
    <message>
        <source>Nobody is listed yet. “New person” begins a row, “Import…” takes in a list (.csv, .xlsx). Names and posts in the English are checked against it.</source>
        <translation>尚未登记人员。可“新增人员”逐条填写，或“导入…”名单（.csv、.xlsx）；英文中的人名和职务将按此检查。</translation>
    </message>
    <message>
        <source>Nobody has these words.</source>
        <translation>没有符合的人员。</translation>
    </message>
    <message>
        <source>That is no day; write it like 2024-05-03.</source>
        <translation>日期无法识别，请写成 2024-05-03 的形式。</translation>
    </message>
    <message>
        <source>Import people</source>
        <translation>导入人名表</translation>
    </message>
    <message>
        <source>People registries</source>
        <translation>人名表文件</translation>
    </message>
    <message>
        <source>Export people</source>
        <translation>导出人名表</translation>
    </message>
    <message>
        <source>Exported.</source>
        <translation>已导出。</translation>
    </message>
</context>
<context>
    <name>RememberedCard</name>
    <message>
        <source>Insert</source>
        <translation>插入</translation>
    </message>
    <message>
        <source>Put in place of the row's English</source>
        <translation>替换本行译文</translation>
    </message>
    <message>
        <source>The same Chinese:</source>
        <translation>原文完全相同：</translation>
    </message>
    <message>
        <source>{share} % alike; what differs is marked:</source>
        <translation>相似度 {share}%，不同之处已标出：</translation>
    </message>
</context>
<context>
    <name>ReportChoice</name>
    <message>
        <source>F&amp;or</source>
        <translation>对象(&amp;O)</translation>
    </message>
    <message>
        <source>Compared w&amp;ith</source>
        <translation>对照(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>the translator: what was changed, and why</source>
        <translation>译者：改动及理由</translation>
    </message>
    <message>
        <source>the reviewer: what is left</source>
        <translation>审校：待办</translation>
    </message>
    <message>
        <source>the leader: one page</source>
        <translation>领导：一页</translation>
    </message>
    <message>
        <source>the first draft</source>
        <translation>初稿</translation>
    </message>
    <message>
        <source>what was last confirmed</source>
        <translation>上次确认的译文</translation>
    </message>
    <message>
        <source>what was last signed</source>
        <translation>上次审定的译文</translation>
    </message>
    <message>
        <source>what was published</source>
        <translation>已发布的译文</translation>
    </message>
</context>
<context>
    <name>ReturnedDeeds</name>
    <message>
        <source>Choose the file that came back</source>
        <translation>选择审校返回的文件</translation>
    </message>
    <message>
        <source>Reviewed files and releases</source>
        <translation>审校返回的文件和发布稿</translation>
    </message>
</context>
<context>
    <name>ReturnedSheet</name>
    <message>
        <source>A reviewed file</source>
        <translation>审校返回的文件</translation>
    </message>
    <message>
        <source>What {file} would change</source>
        <translation>{file} 会改动的内容</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>修订人</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>改动</translation>
    </message>
    <message>
        <source>Changes in the reviewed file</source>
        <translation>审校返回文件中的改动</translation>
    </message>
    <message>
        <source>It is a newer draft…</source>
        <translation>作为新译稿…</translation>
    </message>
    <message>
        <source>Aligns it with the Chinese; rows that did not change keep their approvals.</source>
        <translation>与中文对齐；未变的段对保留审定。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Changed here meanwhile: {text}</source>
        <translation>这里已改为：{text}</translation>
    </message>
    <message>
        <source>In the file: {text}</source>
        <translation>文件中：{text}</translation>
    </message>
    <message>
        <source>Reply: {text}</source>
        <translation>回复：{text}</translation>
    </message>
    <message>
        <source>Comment: {text}</source>
        <translation>批注：{text}</translation>
    </message>
    <message>
        <source>Resolved: {text}</source>
        <translation>已解决：{text}</translation>
    </message>
    <message>
        <source>Rows with changes or comments: {count}; unchanged: {rest}.</source>
        <translation>有改动或批注的行：{count}；未改动：{rest}。</translation>
    </message>
    <message>
        <source>There is nothing in this file that is not here already.</source>
        <translation>这个文件中没有新的内容。</translation>
    </message>
    <message>
        <source>Rows that were changed here meanwhile are taken only if you tick them: {rows}.</source>
        <translation>以下各行在这里已有改动，勾选后才会采用：{rows}。</translation>
    </message>
    <message>
        <source>Approvals that this overtakes, rows: {rows}.</source>
        <translation>因此失效的审定，行号：{rows}。</translation>
    </message>
    <message>
        <source>Take in {count}</source>
        <translation>采用 {count} 处</translation>
    </message>
</context>
<context>
    <name>Returning</name>
    <message>
        <source>Taken in, rows: {rows}. Undo takes the texts back.</source>
        <translation>已采用，第 {rows} 行。撤销可恢复原来的文字。</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Opening {name}…</source>
        <translation>正在打开 {name}…</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全稿</translation>
    </message>
    <message>
        <source>History</source>
        <translation>修改记录</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>翻译记忆</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>审定</translation>
    </message>
    <message>
        <source>Send back…</source>
        <translation>退回修改…</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>改动</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
</context>
<context>
    <name>Rounds</name>
    <message>
        <source>Checkpoint kept: {name}.</source>
        <translation>已记录节点：{name}。</translation>
    </message>
</context>
<context>
    <name>RowOffers</name>
    <message>
        <source>Translate</source>
        <translation>补译</translation>
    </message>
    <message>
        <source>Cut on purpose</source>
        <translation>有意删减</translation>
    </message>
    <message>
        <source>Boilerplate</source>
        <translation>固定套语</translation>
    </message>
    <message>
        <source>English that every release carries: keep it, and know it again wherever it turns up</source>
        <translation>每篇发布稿都有的英文：予以保留，以后出现时自动识别</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Look elsewhere</source>
        <translation>另行查找</translation>
    </message>
    <message>
        <source>Choose its counterpart among the other paragraphs</source>
        <translation>在其他段落中选择与之对应的段落</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回决定</translation>
    </message>
    <message>
        <source>This Chinese has no English.</source>
        <translation>此段原文没有译文。</translation>
    </message>
    <message>
        <source>This English has no Chinese.</source>
        <translation>这段英文没有对应的中文。</translation>
    </message>
    <message>
        <source>Added on purpose: kept</source>
        <translation>有意增加：已保留</translation>
    </message>
    <message>
        <source>Boilerplate: kept, and known again</source>
        <translation>固定套语：已保留，以后自动识别</translation>
    </message>
    <message>
        <source>It leaves no paragraph in the release.</source>
        <translation>发布稿中不留此段。</translation>
    </message>
</context>
<context>
    <name>ScorecardPage</name>
    <message>
        <source>Score translations by MQM: reviewers mark errors in the English</source>
        <translation>按 MQM 给译文评分：由审校在英文中标注差错</translation>
    </message>
    <message>
        <source>Scores can be compared only under the same profile: it is kept with each. A critical error fails, whatever the score.</source>
        <translation>只有评分标准相同，得分才可比较，因此每次得分都附有当时的标准。只要有致命差错，不论得分多少均不通过。</translation>
    </message>
    <message>
        <source>Name of the profile</source>
        <translation>评分标准名称</translation>
    </message>
    <message>
        <source>Text is counted in</source>
        <translation>字数按</translation>
    </message>
    <message>
        <source>Too small a sample under</source>
        <translation>样本过小的界限</translation>
    </message>
    <message>
        <source>Passing score</source>
        <translation>及格线</translation>
    </message>
    <message>
        <source>of at most</source>
        <translation>满分</translation>
    </message>
    <message>
        <source>{severity} costs</source>
        <translation>{severity}扣分</translation>
    </message>
    <message>
        <source>Count marks on words that were changed since: score the text as it was handed in</source>
        <translation>文字已改的标注仍计分：按交稿时的译文评分</translation>
    </message>
    <message>
        <source>Types to mark (26 at most)</source>
        <translation>可标注的类型（最多 26 个）</translation>
    </message>
    <message>
        <source>Weight (F2)</source>
        <translation>权重（F2）</translation>
    </message>
    <message>
        <source>Types of error</source>
        <translation>差错类型</translation>
    </message>
</context>
<context>
    <name>ScorecardSection</name>
    <message>
        <source>Scorecard by MQM</source>
        <translation>MQM 评分卡</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>差错标注</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>More: {count}</source>
        <translation>另有 {count} 处</translation>
    </message>
    <message>
        <source>Nothing is marked. Select words in the English and press Ctrl+Shift+M.</source>
        <translation>尚无标注。请在英文中选中文字，按 Ctrl+Shift+M。</translation>
    </message>
    <message>
        <source>Row {row}, {what}: by {actor}, {at}</source>
        <translation>第 {row} 行，{what}：{actor}，{at}</translation>
    </message>
</context>
<context>
    <name>ScoresPanel</name>
    <message>
        <source>Scores over time…</source>
        <translation>评分变化…</translation>
    </message>
    <message>
        <source>Being worked out…</source>
        <translation>正在计算…</translation>
    </message>
    <message>
        <source>There is nothing to compare with yet.</source>
        <translation>尚无可比对的译文。</translation>
    </message>
    <message>
        <source>to the version before</source>
        <translation>对上一版本</translation>
    </message>
    <message>
        <source>to the draft</source>
        <translation>对初稿</translation>
    </message>
    <message>
        <source>to the approved text</source>
        <translation>对审定稿</translation>
    </message>
    <message>
        <source>open findings: {count}; English words: {words}</source>
        <translation>未处理问题 {count} 个，英文 {words} 词</translation>
    </message>
    <message>
        <source>TER takes longer to count; it follows in a moment.</source>
        <translation>TER 计算较慢，稍后给出。</translation>
    </message>
    <message>
        <source>Row {row}</source>
        <translation>第 {row} 行</translation>
    </message>
    <message>
        <source>This row has nothing to be compared with.</source>
        <translation>此行没有可比对的译文。</translation>
    </message>
</context>
<context>
    <name>SegmentView</name>
    <message>
        <source>Segments</source>
        <translation>段对</translation>
    </message>
</context>
<context>
    <name>Shelves</name>
    <message>
        <source>All glossaries</source>
        <translation>全部术语表</translation>
    </message>
    <message>
        <source>{number}. {name} ({count})</source>
        <translation>{number}. {name}（{count}）</translation>
    </message>
    <message>
        <source>Entries added: {count}; listed already: {known}.</source>
        <translation>新增条目：{count}；已有条目：{known}。</translation>
    </message>
    <message>
        <source>GLOSSARIES, THE FIRST HOLDS</source>
        <translation>术语表（以第一个为准）</translation>
    </message>
    <message>
        <source>Glossaries</source>
        <translation>术语表</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>术语表</translation>
    </message>
    <message>
        <source>New glossary…</source>
        <translation>新建术语表…</translation>
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
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>移除…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>New glossary</source>
        <translation>新术语表</translation>
    </message>
    <message>
        <source>Name of the glossary:</source>
        <translation>术语表名称：</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove “{name}” from the project? Entries: {count}</source>
        <translation>从项目中移除“{name}”？条目：{count}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Import a glossary</source>
        <translation>导入术语表</translation>
    </message>
    <message>
        <source>Export the terms</source>
        <translation>导出术语</translation>
    </message>
    <message>
        <source>Exported.</source>
        <translation>已导出。</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message>
        <source>Changes side by side</source>
        <translation>改动左右对照</translation>
    </message>
    <message>
        <source>No row that is shown differs from what it is compared with.</source>
        <translation>显示的各行与对照文字没有不同。</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现稿</translation>
    </message>
    <message>
        <source>Further rows: {count}</source>
        <translation>其余 {count} 行</translation>
    </message>
</context>
<context>
    <name>SigningPage</name>
    <message>
        <source>Sign-offs</source>
        <translation>审级</translation>
    </message>
    <message>
        <source>A release needs</source>
        <translation>发布条件</translation>
    </message>
    <message>
        <source>and no open warnings of</source>
        <translation>且以下检查无未处理警告</translation>
    </message>
    <message>
        <source>one</source>
        <translation>一级</translation>
    </message>
    <message>
        <source>two</source>
        <translation>二级</translation>
    </message>
    <message>
        <source>three</source>
        <translation>三级（三审）</translation>
    </message>
    <message>
        <source>every row approved: the last sign-off</source>
        <translation>各行均已审定（末级签发）</translation>
    </message>
    <message>
        <source>every row reviewed: the first sign-off</source>
        <translation>各行均已审校（首级签发）</translation>
    </message>
    <message>
        <source>First review</source>
        <translation>一审</translation>
    </message>
    <message>
        <source>Second review</source>
        <translation>二审</translation>
    </message>
    <message>
        <source>Final review</source>
        <translation>终审</translation>
    </message>
    <message>
        <source>its name in this office</source>
        <translation>本单位的叫法</translation>
    </message>
    <message>
        <source>Two persons: nobody signs a text of their own, nor one text twice</source>
        <translation>双人原则：不得签发自己的译文，同一译文不得一人签两级</translation>
    </message>
    <message>
        <source>and every comment resolved</source>
        <translation>且批注均已解决</translation>
    </message>
    <message>
        <source>Without it a self-review is allowed, and told in the evidence of the release.</source>
        <translation>不启用时允许自审，发布凭据中注明。</translation>
    </message>
</context>
<context>
    <name>SpeakingCanvas</name>
    <message>
        <source>Row {row}</source>
        <translation>第 {row} 行</translation>
    </message>
    <message>
        <source>Chinese {number}: {text}</source>
        <translation>中文 {number}：{text}</translation>
    </message>
    <message>
        <source>English {number}: {text}</source>
        <translation>英文 {number}：{text}</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>已移位</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>有改动</translation>
    </message>
    <message>
        <source>Left and Right choose where to split, Enter splits, Esc gives up</source>
        <translation>按左右方向键选择拆分处，按 Enter 拆分，按 Esc 放弃</translation>
    </message>
    <message>
        <source>Enter keeps what is written, Shift+Enter breaks the line, Esc gives up</source>
        <translation>按 Enter 保留所写，按 Shift+Enter 换行，按 Esc 放弃</translation>
    </message>
    <message>
        <source>Nothing on the other side stands here: go to a row with a counterpart, or give up with Esc</source>
        <translation>此处另一侧没有段落：请移到有对应段落的段对，或按 Esc 放弃</translation>
    </message>
    <message>
        <source>Choose the counterpart: click it, or go there and press Space; Esc gives up</source>
        <translation>请选择对应段落：单击该段，或移到该段后按空格键；按 Esc 放弃</translation>
    </message>
    <message>
        <source>Chinese paragraph</source>
        <translation>中文段落</translation>
    </message>
    <message>
        <source>English paragraph</source>
        <translation>英文段落</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Review an English translation of Chinese news, side by side with its source.</source>
        <translation>中文新闻英译的对照审校：原文与英文逐段并排。</translation>
    </message>
    <message>
        <source>New review…</source>
        <translation>新建审校…</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>试一试</translation>
    </message>
    <message>
        <source>opens a sample release with slips to find</source>
        <translation>打开示例稿件，其中有待发现的差错</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>最近的项目</translation>
    </message>
    <message>
        <source>Drop a Chinese source and its English draft here</source>
        <translation>将中文原文和英文译稿拖到这里</translation>
    </message>
    <message>
        <source>Word, OpenDocument, web, PDF, text or table files; a project dropped here opens</source>
        <translation>Word、OpenDocument、网页、PDF、纯文本或表格文件；拖入项目则直接打开</translation>
    </message>
</context>
<context>
    <name>StatusPanel</name>
    <message>
        <source>Who acts, and in which role</source>
        <translation>操作者及其身份</translation>
    </message>
    <message>
        <source>Switch the interface’s language</source>
        <translation>切换界面语言</translation>
    </message>
    <message>
        <source>Approved: {approved} · confirmed: {confirmed} · sent back: {sent_back} · rest: {rest}</source>
        <translation>已审定 {approved} · 已确认 {confirmed} · 已退回 {sent_back} · 其余 {rest}</translation>
    </message>
    <message>
        <source>{approved} of {total} approved</source>
        <translation>已审定 {approved}／{total}</translation>
    </message>
    <message>
        <source>Words: {total}</source>
        <translation>词数 {total}</translation>
    </message>
    <message>
        <source>Words: {total} · row: {words}</source>
        <translation>词数 {total} · 本行 {words}</translation>
    </message>
    <message>
        <source>Gate open</source>
        <translation>可发布</translation>
    </message>
    <message>
        <source>Gate closed</source>
        <translation>不可发布</translation>
    </message>
    <message>
        <source>errors: {count}</source>
        <translation>错误 {count}</translation>
    </message>
    <message>
        <source>to approve: {count}</source>
        <translation>待审定 {count}</translation>
    </message>
    <message>
        <source>Why the release may not go out yet</source>
        <translation>尚不可发布的原因</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>已保存 {time}</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>More reasons: {count}</source>
        <translation>其余原因：{count}</translation>
    </message>
    <message>
        <source>Checking: {share} %</source>
        <translation>检查中：{share}%</translation>
    </message>
</context>
<context>
    <name>TermDeeds</name>
    <message>
        <source>Take into the memory</source>
        <translation>导入翻译记忆</translation>
    </message>
    <message>
        <source>Projects and TMX files</source>
        <translation>项目和 TMX 文件</translation>
    </message>
</context>
<context>
    <name>Terms</name>
    <message>
        <source>Search Chinese, English, notes</source>
        <translation>搜索中文、英文、备注</translation>
    </message>
    <message>
        <source>Search the entries</source>
        <translation>搜索条目</translation>
    </message>
    <message>
        <source>New entry</source>
        <translation>新条目</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>领域</translation>
    </message>
    <message>
        <source>Which entries</source>
        <translation>显示条目</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Also</source>
        <translation>其他译法</translation>
    </message>
    <message>
        <source>Not wanted</source>
        <translation>不可用</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>术语表</translation>
    </message>
    <message>
        <source>All subjects</source>
        <translation>全部领域</translation>
    </message>
    <message>
        <source>All entries</source>
        <translation>全部条目</translation>
    </message>
    <message>
        <source>To mend: {count}</source>
        <translation>待改正：{count}</translation>
    </message>
    <message>
        <source>To know: {count}</source>
        <translation>可留意：{count}</translation>
    </message>
    <message>
        <source>Entries: {count}</source>
        <translation>条目：{count}</translation>
    </message>
    <message>
        <source>Selected: {count}</source>
        <translation>所选：{count}</translation>
    </message>
    <message>
        <source>No terms yet. “New entry” adds one; “Import…” takes a glossary from a file.</source>
        <translation>术语表是空的。按“新条目”添加一条；按“导入…”从文件读入术语表。</translation>
    </message>
    <message>
        <source>No entry is like that.</source>
        <translation>没有符合条件的条目。</translation>
    </message>
    <message>
        <source>More terms: {count}</source>
        <translation>其余术语：{count}</translation>
    </message>
    <message>
        <source>no English is set</source>
        <translation>未定译法</translation>
    </message>
    <message>
        <source>Insert {number}</source>
        <translation>插入 {number}</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>插入</translation>
    </message>
    <message>
        <source>How was “{term}” said before?</source>
        <translation>“{term}”以往译法</translation>
    </message>
    <message>
        <source>stands in the English</source>
        <translation>译文中已有</translation>
    </message>
    <message>
        <source>not found in the English</source>
        <translation>译文中未见</translation>
    </message>
    <message>
        <source>Admitted: {terms}</source>
        <translation>可用：{terms}</translation>
    </message>
    <message>
        <source>Forbidden: {terms}</source>
        <translation>禁用：{terms}</translation>
    </message>
</context>
<context>
    <name>ThreadCard</name>
    <message>
        <source>Row {row}</source>
        <translation>第 {row} 行</translation>
    </message>
    <message>
        <source>Answer, then Enter</source>
        <translation>输入回复后按 Enter</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>On “{words}”</source>
        <translation>针对“{words}”</translation>
    </message>
    <message>
        <source>{what}: {comment}</source>
        <translation>{what}：{comment}</translation>
    </message>
    <message>
        <source>Resolved by {who} · {at}</source>
        <translation>{who}标为已解决 · {at}</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>标为已解决</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新打开</translation>
    </message>
</context>
<context>
    <name>TimelineDialog</name>
    <message>
        <source>Scores over time</source>
        <translation>评分变化</translation>
    </message>
    <message>
        <source>What the chart shows</source>
        <translation>图中显示的评分</translation>
    </message>
    <message>
        <source>Chart of the checkpoints; the arrow keys read its values</source>
        <translation>各节点的评分图，用方向键读出数值</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>Name of a checkpoint of what stands now</source>
        <translation>为现在的译文记录一个节点，填写名称</translation>
    </message>
    <message>
        <source>Name of the new checkpoint</source>
        <translation>新节点的名称</translation>
    </message>
    <message>
        <source>Keep a checkpoint</source>
        <translation>记录节点</translation>
    </message>
    <message>
        <source>Earlier checkpoint</source>
        <translation>较早的节点</translation>
    </message>
    <message>
        <source>Later checkpoint</source>
        <translation>较晚的节点</translation>
    </message>
    <message>
        <source>compared with</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Save the table…</source>
        <translation>保存表格…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Values are being worked out…</source>
        <translation>正在计算各节点的评分…</translation>
    </message>
    <message>
        <source>There is no checkpoint with values yet. They come when the draft is received, when every row is confirmed or approved, and with a release.</source>
        <translation>尚无带评分的节点。收到初稿、全部确认、全部审定和发布时会自动记录。</translation>
    </message>
    <message>
        <source>{checkpoint}: {figure} {value}</source>
        <translation>{checkpoint}：{figure} {value}</translation>
    </message>
    <message>
        <source> (measured by other rules than the last one)</source>
        <translation>（计算规则与最后一个节点不同）</translation>
    </message>
    <message>
        <source>Cancel the test</source>
        <translation>取消检验</translation>
    </message>
    <message>
        <source>Test the difference</source>
        <translation>检验差异</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>正在检验…</translation>
    </message>
    <message>
        <source>Save the scores over time</source>
        <translation>保存评分变化</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>已保存为 {path}。</translation>
    </message>
</context>
<context>
    <name>Tools</name>
    <message>
        <source>Look later</source>
        <translation>标为稍后查看</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Next row to look at</source>
        <translation>下一个需要查看的段对</translation>
    </message>
    <message>
        <source>Go to the next row to look at</source>
        <translation>转到下一个需要查看的段对</translation>
    </message>
    <message>
        <source>Say that a row is right (pin it), and go on</source>
        <translation>认定该段对无误（固定）并继续</translation>
    </message>
    <message>
        <source>Choose a paragraph of the row</source>
        <translation>选择段对中的某一段</translation>
    </message>
    <message>
        <source>Link a paragraph with one that stands elsewhere: on it, and then on the other</source>
        <translation>将一段与别处的段落配对：先在该段上按，再在另一段上按</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格键</translation>
    </message>
    <message>
        <source>Make one row of two</source>
        <translation>将两个段对合并为一个</translation>
    </message>
    <message>
        <source>Cut a paragraph in two, or a row that holds several links into those</source>
        <translation>将一段拆为两段，或将含多组配对的段对逐一拆开</translation>
    </message>
    <message>
        <source>Move a paragraph into the row above, below</source>
        <translation>将一段移入上方、下方的段对</translation>
    </message>
    <message>
        <source>Let paragraphs stand alone</source>
        <translation>使各段单独成行</translation>
    </message>
    <message>
        <source>Exchange the English of two rows</source>
        <translation>互换两个段对的英文</translation>
    </message>
    <message>
        <source>Write a paragraph that is missing</source>
        <translation>补写缺失的段落</translation>
    </message>
    <message>
        <source>Mend the words of a paragraph</source>
        <translation>修改一段的文字</translation>
    </message>
    <message>
        <source>Choose among the offers of a paragraph without counterpart</source>
        <translation>为没有对应的段落选择处理办法</translation>
    </message>
    <message>
        <source>Keep a paragraph that was added</source>
        <translation>保留增加的段落</translation>
    </message>
    <message>
        <source>Ask for a look later</source>
        <translation>标为稍后查看</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Re-align the rest</source>
        <translation>重新对齐其余</translation>
    </message>
    <message>
        <source>Start the review, or apply the corrections</source>
        <translation>开始审校，或应用修改</translation>
    </message>
    <message>
        <source>Give up, or close</source>
        <translation>放弃，或关闭</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Makes one row of the selected paragraphs, or of this row and the next.</source>
        <translation>将所选段落，或本行与下一行，合为一个段对。</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>拆分</translation>
    </message>
    <message>
        <source>Cuts a paragraph in two at a sentence (the arrow keys choose where), or a row that holds several links into those.</source>
        <translation>在句首处将段落一分为二（用方向键选择位置），或将含有多对段落的一行拆成各对。</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Moves the selected paragraph, or the first English one, into the row above.</source>
        <translation>将所选段落，或本行第一个英文段落，移入上一行。</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Moves the selected paragraph, or the last English one, into the row below.</source>
        <translation>将所选段落，或本行最后一个英文段落，移入下一行。</translation>
    </message>
    <message>
        <source>Unlink</source>
        <translation>拆开</translation>
    </message>
    <message>
        <source>Lets each paragraph stand alone (Del). C takes a mark away first.</source>
        <translation>使各段落单独成行（Del）。按 C 先取消标记。</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>对调</translation>
    </message>
    <message>
        <source>Exchanges the English of the two selected rows, or of this row and the next.</source>
        <translation>对调所选两行，或本行与下一行的英文。</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>插入</translation>
    </message>
    <message>
        <source>Writes a paragraph that is missing, on the empty side first.</source>
        <translation>补写缺少的段落，优先写在空缺的一侧。</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>改字</translation>
    </message>
    <message>
        <source>Mends the words of a paragraph (F2).</source>
        <translation>修改段落中的文字（F2）。</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>配对</translation>
    </message>
    <message>
        <source>Links this paragraph with the one that is chosen next.</source>
        <translation>将本段落与接着选中的段落配对。</translation>
    </message>
    <message>
        <source>Pin ✓</source>
        <translation>固定 ✓</translation>
    </message>
    <message>
        <source>Confirms the row, and goes to the next one to look at.</source>
        <translation>确认本段对，并转到下一个待查看的段对。</translation>
    </message>
    <message>
        <source>Takes the last step back (Ctrl+Z).</source>
        <translation>撤销上一步（Ctrl+Z）。</translation>
    </message>
    <message>
        <source>Does again what was taken back (Ctrl+Y).</source>
        <translation>重做已撤销的一步（Ctrl+Y）。</translation>
    </message>
</context>
<context>
    <name>TrackedBar</name>
    <message>
        <source>Tracked changes in {file}: {count}, by {authors}</source>
        <translation>{file} 有 {count} 处修订（{authors}）</translation>
    </message>
    <message>
        <source>&amp;Read</source>
        <translation>读取方式(&amp;R)</translation>
    </message>
    <message>
        <source>as accepted</source>
        <translation>接受修订后</translation>
    </message>
    <message>
        <source>as it was before</source>
        <translation>修订前的原文</translation>
    </message>
    <message>
        <source>as decided one by one</source>
        <translation>按逐条的决定</translation>
    </message>
    <message>
        <source>How tracked changes are read</source>
        <translation>如何读取修订</translation>
    </message>
    <message>
        <source>Show each…</source>
        <translation>逐条查看…</translation>
    </message>
</context>
<context>
    <name>TrackedSheet</name>
    <message>
        <source>Tracked changes</source>
        <translation>修订</translation>
    </message>
    <message>
        <source>Tracked changes in {file}</source>
        <translation>{file} 中的修订</translation>
    </message>
    <message>
        <source>What is ticked is read as accepted, the rest as if it had not been changed.</source>
        <translation>勾选的按接受读取，其余按未修订读取。</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>修订人</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>改动</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>全部勾选</translation>
    </message>
    <message>
        <source>Tick none</source>
        <translation>全部不选</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Read it so</source>
        <translation>按此读取</translation>
    </message>
    <message>
        <source>{what}: {text}</source>
        <translation>{what}：{text}</translation>
    </message>
    <message>
        <source>put in</source>
        <translation>插入</translation>
    </message>
    <message>
        <source>taken out</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>moved here</source>
        <translation>移到此处</translation>
    </message>
    <message>
        <source>a new paragraph begins</source>
        <translation>在此另起一段</translation>
    </message>
    <message>
        <source>two paragraphs become one</source>
        <translation>两段并为一段</translation>
    </message>
    <message>
        <source>a row of a table put in</source>
        <translation>插入表格行</translation>
    </message>
    <message>
        <source>a row of a table taken out</source>
        <translation>删除表格行</translation>
    </message>
    <message>
        <source>a cell of a table put in</source>
        <translation>插入单元格</translation>
    </message>
    <message>
        <source>a cell of a table taken out</source>
        <translation>删除单元格</translation>
    </message>
    <message>
        <source>formatting</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>bold</source>
        <translation>加粗</translation>
    </message>
    <message>
        <source>italic</source>
        <translation>斜体</translation>
    </message>
    <message>
        <source>underlined</source>
        <translation>下划线</translation>
    </message>
    <message>
        <source>struck through</source>
        <translation>删除线</translation>
    </message>
    <message>
        <source>superscript</source>
        <translation>上标</translation>
    </message>
    <message>
        <source>subscript</source>
        <translation>下标</translation>
    </message>
    <message>
        <source>no longer {look}</source>
        <translation>取消{look}</translation>
    </message>
    <message>
        <source>another kind of paragraph</source>
        <translation>段落类型改变</translation>
    </message>
</context>
<context>
    <name>Vocabulary</name>
    <message>
        <source>translator</source>
        <translation>译者</translation>
    </message>
    <message>
        <source>reviewer</source>
        <translation>审校</translation>
    </message>
    <message>
        <source>editor</source>
        <translation>责任编辑</translation>
    </message>
    <message>
        <source>program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>from the draft</source>
        <translation>初稿</translation>
    </message>
    <message>
        <source>by tracked changes in the draft</source>
        <translation>来自译稿中的修订</translation>
    </message>
    <message>
        <source>typed</source>
        <translation>键入</translation>
    </message>
    <message>
        <source>from the memory</source>
        <translation>翻译记忆</translation>
    </message>
    <message>
        <source>by a fix</source>
        <translation>修正</translation>
    </message>
    <message>
        <source>restored</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>from a review file</source>
        <translation>审校文件</translation>
    </message>
    <message>
        <source>carried over when paragraphs were linked anew</source>
        <translation>段落重新配对时带入</translation>
    </message>
    <message>
        <source>{who} on paper, recorded by {recorder}</source>
        <translation>{who}（纸面签字，{recorder} 记录）</translation>
    </message>
    <message>
        <source>{who}, in {file}</source>
        <translation>{who}（见 {file}）</translation>
    </message>
    <message>
        <source>{level}: signed by {who}</source>
        <translation>{level}：{who} 签发</translation>
    </message>
    <message>
        <source>Confirmed by {who}</source>
        <translation>{who} 确认</translation>
    </message>
    <message>
        <source>Approved by {who}</source>
        <translation>{who} 审定</translation>
    </message>
    <message>
        <source>Sent back by {who}</source>
        <translation>{who} 退回</translation>
    </message>
    <message>
        <source>Reopened by {who}</source>
        <translation>{who} 重新打开</translation>
    </message>
    <message>
        <source>Comment by {who}</source>
        <translation>{who} 的批注</translation>
    </message>
    <message>
        <source>Comment resolved by {who}</source>
        <translation>{who}将批注标为已解决</translation>
    </message>
    <message>
        <source>Comment opened again by {who}</source>
        <translation>{who}重新打开批注</translation>
    </message>
    <message>
        <source>term</source>
        <translation>术语</translation>
    </message>
    <message>
        <source>consistency</source>
        <translation>一致性</translation>
    </message>
    <message>
        <source>number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>name</source>
        <translation>人名</translation>
    </message>
    <message>
        <source>abbreviation</source>
        <translation>缩略语</translation>
    </message>
    <message>
        <source>omission</source>
        <translation>漏译</translation>
    </message>
    <message>
        <source>addition</source>
        <translation>增译</translation>
    </message>
    <message>
        <source>missing text</source>
        <translation>缺文</translation>
    </message>
    <message>
        <source>untranslated</source>
        <translation>未译</translation>
    </message>
    <message>
        <source>links and notes</source>
        <translation>链接与注释</translation>
    </message>
    <message>
        <source>punctuation</source>
        <translation>标点</translation>
    </message>
    <message>
        <source>spacing</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>repetition</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>spelling</source>
        <translation>拼写</translation>
    </message>
    <message>
        <source>style</source>
        <translation>文体</translation>
    </message>
    <message>
        <source>red lines</source>
        <translation>红线</translation>
    </message>
    <message>
        <source>quotation</source>
        <translation>引文</translation>
    </message>
    <message>
        <source>links</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>placeholders</source>
        <translation>占位符</translation>
    </message>
    <message>
        <source>capitals</source>
        <translation>大小写</translation>
    </message>
    <message>
        <source>lists</source>
        <translation>并列</translation>
    </message>
    <message>
        <source>alignment</source>
        <translation>对齐</translation>
    </message>
    <message>
        <source>attribution</source>
        <translation>说话人</translation>
    </message>
    <message>
        <source>review</source>
        <translation>审校</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>导语</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>小标题</translation>
    </message>
    <message>
        <source>List item</source>
        <translation>列表项</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>引语</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>图注</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>WaitingForTexts</name>
    <message>
        <source>Storing the rows of {file}…</source>
        <translation>正在保存 {file} 的各行…</translation>
    </message>
    <message>
        <source>Aligning {file}…</source>
        <translation>正在对齐 {file}…</translation>
    </message>
    <message>
        <source>Aligning {source} and {draft}…</source>
        <translation>正在对齐 {source} 与 {draft}…</translation>
    </message>
    <message>
        <source>Reading {file}…</source>
        <translation>正在读取 {file}…</translation>
    </message>
    <message>
        <source>Reading {source} and {draft}…</source>
        <translation>正在读取 {source} 与 {draft}…</translation>
    </message>
    <message>
        <source>Reading and aligning</source>
        <translation>正在读取并对齐</translation>
    </message>
</context>
<context>
    <name>_RecentRow</name>
    <message>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>从列表中移除</translation>
    </message>
    <message>
        <source>today, {time}</source>
        <translation>今天 {time}</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>yyyy年M月d日</translation>
    </message>
</context>
</TS>
