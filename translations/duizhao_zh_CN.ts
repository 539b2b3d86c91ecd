<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_GB">
<context>
    <name>commands</name>
    <message>
        <source>Review an English translation of a Chinese news release: align, check, score, approve, export.</source>
        <translation>审校中文新闻稿的英文译稿：对齐、检查、评分、审定、导出。</translation>
    </message>
    <message>
        <source>Make a project from a Chinese source and its English draft: read, align, check, score.</source>
        <translation>由中文原文和英文译稿建立项目：读取、对齐、检查、评分。</translation>
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
        <source>Show how far a project is and whether its release may go out.</source>
        <translation>显示项目进度以及是否可发布。</translation>
    </message>
    <message>
        <source>Write the finished English release, or a proof of it (.docx .md .html .txt).</source>
        <translation>写出英文发布稿或校样（.docx .md .html .txt）。</translation>
    </message>
    <message>
        <source>Run the sample release through the whole job, on a copy.</source>
        <translation>用示例稿件的副本走完整个流程。</translation>
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
        <source>a glossary (CSV, XLSX, tab-separated); may be given several times, the first has priority</source>
        <translation>术语表（CSV、XLSX 或制表符分隔），可多次给出，先给者优先</translation>
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
        <source>the Chinese source, or one file that holds both languages (.docx .md .txt .csv)</source>
        <translation>中文原文，或同时含中英文的一个文件（.docx .md .txt .csv）</translation>
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
        <source>a release obeys the gate; a proof is marked and does not</source>
        <translation>发布稿须可发布方能导出；校样带标记，不受限制</translation>
    </message>
    <message>
        <source>a DOCX whose styles, headers and page the release takes</source>
        <translation>提供样式、页眉和版面的 DOCX</translation>
    </message>
    <message>
        <source>release although the gate is closed, for this reason</source>
        <translation>不可发布时仍强制发布的理由</translation>
    </message>
    <message>
        <source>print the summary, open no window</source>
        <translation>只输出摘要，不打开窗口</translation>
    </message>
    <message>
        <source>where to put the copy; otherwise a new folder here</source>
        <translation>副本所在文件夹；默认在此处新建</translation>
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
        <source>{path} has {count} paragraphs and {other} has {others}; to be scored they must be equally many.</source>
        <translation>{path} 有 {count} 段，{other} 有 {others} 段；评分要求段数相同。</translation>
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
        <source>{path} is in the format of old Word or WPS, whatever its name says. Open it there and save it as a Word document (.docx).</source>
        <translation>{path} 实为旧版 Word 或 WPS 格式，与扩展名无关。请用原程序打开，另存为 Word 文档（.docx）。</translation>
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
        <source>{path} is in Rich Text Format. Open it in Word and save it as a Word document (.docx).</source>
        <translation>{path} 是 RTF 格式。请在 Word 中打开，另存为 Word 文档（.docx）。</translation>
    </message>
    <message>
        <source>{path} is a picture and holds no text. Give the document itself.</source>
        <translation>{path} 是图片，没有文字。请提供文档本身。</translation>
    </message>
    <message>
        <source>{path} is an OpenDocument file. Save it as a Word document (.docx).</source>
        <translation>{path} 是 OpenDocument 文件。请另存为 Word 文档（.docx）。</translation>
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
        <source>Tracked changes in {file}: {count}; read as accepted.</source>
        <translation>{file} 有 {count} 处修订，已按接受修订后读取。</translation>
    </message>
    <message>
        <source>Comments in {file}: {count}; they are no part of the text.</source>
        <translation>{file} 有 {count} 条批注，未列入正文。</translation>
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
        <source>The template {path} is no Word document. Give a Word document (.docx) that has the looks wanted.</source>
        <translation>模板 {path} 不是 Word 文档。请提供一份带有所需版式的 Word 文档（.docx）。</translation>
    </message>
    <message>
        <source>The template {path} is saved as Strict Open XML. Save it as an ordinary Word document (.docx).</source>
        <translation>模板 {path} 保存为 Strict Open XML 格式。请另存为普通 Word 文档（.docx）。</translation>
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
        <source>{source} counts percentage points; the English says {found}, which is a share.</source>
        <translation>“{source}”是百分点，译文作“{found}”，成了百分比。</translation>
    </message>
    <message>
        <source>The Chinese names the year {source}; write {expected}, not {found}.</source>
        <translation>原文年份为“{source}”，应写 {expected}，译文作“{found}”。</translation>
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
        <source>{date} is a {expected}; the English says {found}.</source>
        <translation>{date} 是 {expected}，译文作“{found}”。</translation>
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
</context>
<context>
    <name>reports</name>
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
        <source>  rows merged in the English: {rows}</source>
        <translation>  英文合并：第 {rows} 行</translation>
    </message>
    <message>
        <source>  rows split in the English: {rows}</source>
        <translation>  英文拆分：第 {rows} 行</translation>
    </message>
    <message>
        <source>  rows of several to several: {rows}</source>
        <translation>  多对多：第 {rows} 行</translation>
    </message>
    <message>
        <source>  rows omitted, without English: {rows}</source>
        <translation>  漏译（无英文）：第 {rows} 行</translation>
    </message>
    <message>
        <source>  rows added, without Chinese: {rows}</source>
        <translation>  增译（无中文）：第 {rows} 行</translation>
    </message>
    <message>
        <source>  rows in another order than the Chinese: {rows}</source>
        <translation>  与中文次序不同：第 {rows} 行</translation>
    </message>
    <message>
        <source>  rows whose alignment to look at: {rows}</source>
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
        <translation>已存为 {path}。</translation>
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
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>级别</translation>
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
        <source>Suggestion</source>
        <translation>建议</translation>
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
        <source>Compared with the reference (rows: {rows}); likeness is not quality.</source>
        <translation>与参考译文比较（{rows} 行）；相似度不等于质量。</translation>
    </message>
    <message>
        <source>Compared with the first draft (rows: {rows}); likeness is not quality.</source>
        <translation>与初稿比较（{rows} 行）；相似度不等于质量。</translation>
    </message>
    <message>
        <source>Rows with nothing to compare with: {rows}.</source>
        <translation>以下各行没有可比较的文本：{rows}。</translation>
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
        <source>rows with open errors: {rows}</source>
        <translation>有未处理错误：第 {rows} 行</translation>
    </message>
    <message>
        <source>row {row} is not approved</source>
        <translation>第 {row} 行尚未审定</translation>
    </message>
    <message>
        <source>row {row} has open errors: {count}</source>
        <translation>第 {row} 行有未处理的错误：{count} 处</translation>
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
        <source>{path} is no Duizhao project; give a file made by “duizhao new”.</source>
        <translation>{path} 不是对照项目；请使用由“duizhao new”建立的文件。</translation>
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
        <source>{path} was made by a newer version of Duizhao; update this program to open it.</source>
        <translation>{path} 由更新版本的对照建立；请更新本程序后再打开。</translation>
    </message>
    <message>
        <source>Row {row} was changed by somebody else meanwhile; nothing was saved. Look at the row and try again.</source>
        <translation>第 {row} 行刚被他人修改；本次未保存。请查看该行后重试。</translation>
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
        <source>{path} holds no text. Give the file that holds the release.</source>
        <translation>{path} 没有文字。请给出含稿件正文的文件。</translation>
    </message>
</context>
</TS>
