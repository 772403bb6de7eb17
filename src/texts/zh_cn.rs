//! Simplified Chinese: all texts of the interface. A locale is one such file, and a row of `locales!`.

use super::{
    Aim, Chapter, Criterion, EditorTexts, EmbedTexts, EmbeddingTexts, FrameTexts, KindTexts,
    ListTexts, LoaderTexts, MatchTexts, Message, MetadataFields, PageTexts, Passage, SettingTexts,
    Statement, TableTexts, Texts, Topic,
};
use crate::contract::Setting;

pub(super) const VIEWER: Texts = Texts {
    accessibility: "无障碍",
    elder: "长者助手",
    elder_names: ["长辈版", "关怀版", "关爱版", "亲情版", "老年模式"],
    elder_question: "您要找的是不是大字版：",
    elder_offer: "觉得字小？试试长者助手。",
    open: "打开",
    elder_offer_accepted: "打开长者助手",
    elder_offer_known: "不再提示长者助手",
    place_offer: "上次没有读完，要接着读吗？",
    elder_card: [
        "字已经放大",
        "屏幕下面有五个大按钮。按“上一节”“下一节”，一节一节往下看；按“更多”，可以再放大，也可以变回原来的样子。",
        "收起这段话",
    ],
    understood: "知道了",
    bar_name: "阅读工具",
    bar: [
        ("目录", "看全部"),
        ("搜索", "找词语"),
        ("上一节", "往前看"),
        ("下一节", "往后看"),
        ("更多", "别的"),
    ],
    more: "更多",
    more_items: [
        ("收藏", "#icon-mark", "存这一篇"),
        ("我的收藏", "#icon-marks", "看存下的"),
        ("打印", "#icon-print", "印在纸上"),
        ("打印选项", "#icon-options", "选内容字号"),
        ("上次读到", "#icon-back", "回到那里"),
        ("退出长者助手", "#icon-undo", "回到原来"),
    ],
    settings: "阅读设置",
    size_steps: [("缩小", "字变小"), ("放大", "字变大")],
    colours: ["文字颜色", "底色"],
    contrast: Message("对比度 {ratio}"),
    low_contrast: "，偏低，可能看不清",
    reset: "恢复默认",
    undo_reset: "撤销恢复",
    close: "关闭",
    search: "搜索报告",
    remember: "在这台设备上记住搜过的词",
    hits: Message("共 {count} 处"),
    hit: Message("第 {number} 处"),
    hit_context: Message("，共 {count} 处{wrap}：{sentence}"),
    cell: Message("{headers}："),
    between_headers: " · ",
    wraps: ["，又从第一处开始", "，转到了最后一处"],
    no_hits: "未找到",
    previous_hit: "上一处",
    next_hit: "下一处",
    clear_search: "清除",
    result_list: "结果",
    search_purposes: ["往前找", "往后找", "全列出来", "不找了"],
    results: "搜索结果",
    most_relevant: "最相关",
    more_results: "显示更多结果",
    matches: MatchTexts {
        words_in_paragraph: "没有完全一样的文字。下面各段含有全部词语：",
        words_in_section: "没有完全一样的文字。下面各节含有全部词语：",
        pinyin: "按拼音找到：",
        value: "包括写法不同、数值相等的数：",
    },
    did_you_mean: "您要找的是不是：",
    search_advice: "可以少输几个字、换一个说法，或输入拼音、拼音首字母。",
    metadata: "文件信息",
    none: "无",
    print: "打印",
    print_options: "打印选项",
    print_options_purpose: "选内容字号",
    print_choices: [
        (
            "打印内容",
            &["全部", "展开的章节", "当前这一节", "我的收藏"],
        ),
        ("纸上字号", &["标准 16磅", "大字 20磅"]),
    ],
    nothing_kept: "这一篇还没有收藏，不能只打印收藏。",
    with_contents: "带目录",
    type_size: "字体",
    type_sizes: [("大", "字最大"), ("中", "字中等"), ("小", "字小些")],
    contents: "目录",
    progress: Message("位置 {percent}%"),
    back_to_top: "返回顶部",
    fold_tools: "章节",
    open_all: "全部展开",
    close_all: "全部收起",
    single: "一次看一节",
    key_points: "只看要点",
    show_paragraph: Message("全文：{lead}"),
    hide_paragraph: Message("收起：{lead}"),
    fold_purposes: ["内容全打开", "只留下标题", "别的先收起", "点开看全文"],
    print_purpose: "印在纸上",
    site_tool_purposes: ["换字号颜色", "点一下退出", "看存下的", "存这一篇"],
    last_place: "上次读到",
    favourites: "我的收藏",
    keep: "收藏",
    passage: "已选",
    passage_words: Message("已选：“{words}”"),
    forms: ["复制链接", "复制引文", "复制文字", "复制 Markdown"],
    copied: ["没有复制成，请全选下面的文字再复制", "已复制", "已复制好"],
    share: "分享",
    quotation_gone: "链接里引用的文字已经改动",
    quotation_words: Message("链接里引用的文字已经改动，报告里没有原样的一句：“{words}”"),
    no_favourites: "还没有收藏。选中文字，或点段落前的链接，再点“收藏”。",
    removed: Message("已删除 {count} 条。"),
    undo: "撤销删除",
    remove: "删除",
    remove_favourite: Message("删除{words}"),
    copy_by_hand: "请长按或全选后复制",
    note: "备注",
    export: "导出文件",
    exported: Message(
        "已交给浏览器保存为 {file}。如果没有看到文件，请全选并复制下面的文字，存到别处；以后可用“导入文件”读回。",
    ),
    import: "导入文件",
    more_favourites: "显示更多收藏",
    troubles: [
        Message("原有的收藏有读不出来的，没有覆盖，已另存在浏览器的 {key}。"),
        Message("浏览器不让保存或已存满，收藏只在这次有效。可以导出文件。"),
        Message("原有的收藏读不出来，或超过 {most} 条，没有动它。收藏只在这次有效。可以导出文件。"),
        Message("这个文件不是收藏文件，什么也没有改。"),
        Message("这个文件是更新的版本导出的，本页读不了，什么也没有改。"),
        Message("最多收藏 {most} 条，每条最多约两万字；这样会超过，什么也没有改。"),
    ],
    imported: Message(
        "导入完成：新增 {added} 条，合并备注 {merged} 条，没有变化 {unchanged} 条，不能用 {rejected} 条（不是本站报告的收藏，或太长）。",
    ),
};

const SPACINGS: &[&str] = &["标准", "宽", "更宽"];

pub(super) const fn setting(setting: Setting) -> &'static SettingTexts {
    match setting {
        Setting::TextSize | Setting::ElderTextSize => &SettingTexts {
            name: "字号",
            purpose: "字大一些，看得清楚",
            values: &[],
        },
        Setting::Theme => &SettingTexts {
            name: "配色",
            purpose: "怕光、看不清时换一种",
            values: &[
                "跟随系统",
                "默认",
                "深色",
                "黑底白字",
                "黑底黄字",
                "蓝底黄字",
                "暖黄底",
                "自选颜色",
            ],
        },
        Setting::LineHeight => &SettingTexts {
            name: "行距",
            purpose: "行与行分开，不容易看串",
            values: &["1.5 倍", "1.8 倍", "2 倍", "2.4 倍"],
        },
        Setting::ParagraphSpacing => &SettingTexts {
            name: "段距",
            purpose: "段与段分开，层次分明",
            values: SPACINGS,
        },
        Setting::LetterSpacing => &SettingTexts {
            name: "字距",
            purpose: "字与字分开，不挤在一起",
            values: SPACINGS,
        },
        Setting::Measure => &SettingTexts {
            name: "行长",
            purpose: "行短一些，换行不丢",
            values: &["24 字", "28 字", "32 字", "36 字", "40 字"],
        },
        Setting::Alignment => &SettingTexts {
            name: "对齐",
            purpose: "两端对齐整齐，左对齐字距匀",
            values: &["左对齐", "两端对齐"],
        },
        Setting::Typeface => &SettingTexts {
            name: "字形",
            purpose: "用本机已有的字体",
            values: &["黑体", "宋体", "仿宋", "楷体"],
        },
        Setting::Motion => &SettingTexts {
            name: "动画",
            purpose: "画面不动，不头晕",
            values: &["跟随系统", "减少动画"],
        },
        Setting::Decoration => &SettingTexts {
            name: "纯文本",
            purpose: "去掉装饰，只留文字",
            values: &["关", "开"],
        },
        Setting::Shortcut => &SettingTexts {
            name: "快捷键",
            purpose: "按 / 键去搜索",
            values: &["开", "关"],
        },
        Setting::Elder => &SettingTexts {
            name: "长者助手",
            purpose: "大字、大按钮、步骤少（长辈版、关怀版）",
            values: &["关", "开"],
        },
    }
}

pub(super) const PAGE: PageTexts = PageTexts {
    skip_to_body: "跳到正文",
    skip_to_search: "跳到搜索",
    site: "站点",
    openness: "政府信息公开",
    regulations: "规章库",
    metadata_fields: MetadataFields {
        index_number: "索引号",
        category: "分类",
        publisher: "发布机构",
        written_on: "成文日期",
        name: "名称",
        document_number: "文号",
        published_on: "发布日期",
        keywords: "主题词",
    },
    published_on: Message("发布日期：{date}"),
    source: Message("来源：{name}"),
    unknown: "-",
    link_to_section: Message("链接到{heading}"),
    paragraph: Message("第{number}段"),
    picture: "图片",
    absent_picture: "图片（未收录）",
    absent_picture_of: Message("图片（未收录）：{alt}"),
    attachments: "附件",
    kind_of_file: Message("（{kind}）"),
    table_tools: ["复制表格", "下载 CSV", "按行阅读"],
    footer_fields: ["主办单位", "网站标识码", "ICP备案", "公安备案"],
    site_pages: ["使用帮助", "无障碍说明"],
    criterion_parts: ["怎样做到", "怎样检查"],
    limits: "还没有做到的",
    contact: "遇到困难，请告诉我们",
    contact_request: "哪里看不清、读不出、用不了，请告诉我们，说明是哪一页、用的什么手机或电脑：",
    feedback_request: "哪里看不清、读不出、用不了，请告诉我们，说明是哪一页、用的什么手机或电脑。请点：",
    stated_on: Message("本说明和上面的检查，日期都是{date}。"),
    feedback: "我要纠错",
    page_source: "网页原文",
    open_data: "开放数据",
    no_loader: "没有取到载入脚本，请检查文件是否齐全",
    reports: "全部报告",
    year: Message("{year}年"),
    undated: "日期不详",
    filter: "筛选报告",
    filter_hint: "标题、机构或年份",
    not_found: "没有找到这个页面",
    not_found_way_on: "网址可能有误，页面也可能已经移走。",
    home: "回到首页",
    place_link: "链接",
    show_text: "全文 ▾",
    hide_text: "收起 ▴",
};

pub(super) const LIST: ListTexts = ListTexts {
    total: Message("共 {count} 份"),
    of_year: Message("{count} 份"),
    none: "没有找到",
};

pub(super) const KINDS: KindTexts = KindTexts {
    work_report: "工作报告",
    annual_report: "年度报告",
    budget: "预算",
    final_accounts: "决算",
    bulletin: "公报",
    announcement: "公告",
    notice: "通知",
    plan: "规划计划",
    scheme: "方案",
    opinions: "意见",
    measures: "办法规定",
};

pub(super) const LOADER: LoaderTexts = LoaderTexts {
    failed: Message("阅读工具未能启动：{cause}。正文完整，仍可阅读和折叠。"),
    panic: "程序出错，页面可能在发布后被改动过",
    no_wasm: "这个浏览器没有 WebAssembly",
    policy: "内容安全策略（CSP）不允许 WebAssembly，请在 script-src 中加上 'wasm-unsafe-eval'",
    script_missing: Message("没有取到 {file}，请检查该文件是否已上传、类型是否为 text/javascript"),
    file_missing: Message("没有取到 {file}{status}，请检查该文件是否已上传"),
    status: Message("（HTTP {code}）"),
    wasm_foreign: Message(
        "{file} 的内容不是 WebAssembly{kind}，请检查服务器是否用别的页面代替了它",
    ),
    kind: Message("（类型为 {name}）"),
    wasm_damaged: Message("{file} 不完整或已损坏，请重新上传"),
    characters_corrupt: Message("{file} 的内容不完整或不属于本版本，请重新发布"),
    page_foreign: "页面在发布后被改动过，请重新发布",
    translated: "页面上的文字已被翻译或转换：搜索、引用、收藏和复制仍以发布时的原文为准。",
    altered: "页面上的文字已被改动，且未能取回发布时的原文：搜索、引用、收藏和复制以现有文字为准。",
};

pub(super) const FRAME: FrameTexts = FrameTexts {
    whole_page: "打开全页",
    views: Message("浏览次数：{count}"),
    invalid: Message("参数不对：{argument}"),
    not_found: Message("没有这个编号：{id}"),
    unsupported: Message("不支持：{name}"),
    missing: Message("没有取到 {file}（HTTP {status}）"),
    no_print: "这个浏览器不能打印",
};

pub(super) const EMBED: EmbedTexts = EmbedTexts {
    report: "报告",
    address: Message("src 不是网址：{src}"),
    origin: "这个页面不在网站上（从文件打开，或在沙箱里），报告只能看，不能用脚本控制",
    silent: Message("{seconds} 秒内没有收到报告的消息，请检查地址 {address}"),
    not_started: Message("{seconds} 秒内阅读工具没有启动，报告的正文是完整的"),
    no_reply: Message("{seconds} 秒内没有收到对 {call} 的答复"),
    malformed_reply: "答复的格式不对",
    blocked: Message("页面的内容安全策略（CSP）不允许这个框架，请在 frame-src 中加上 {origin}"),
    restarted: "报告正在重新打开",
    removed: "报告已从页面中移除",
    absent: "报告不在页面中",
    no_options: "options 不是对象",
};

pub(super) const TABLES: TableTexts = TableTexts {
    copied: "已复制",
    not_copied: "没有复制成，表格已选中，请按 Ctrl 和 C 键",
    saved: Message("已交给浏览器保存为 {file}"),
    table: Message("表{number}"),
};

pub(super) const EDITOR: EditorTexts = EditorTexts {
    open_report: "打开报告",
    copied: "已复制",
    not_copied: "没有复制成：请选中代码，按 Ctrl 和 C 键",
    failure: Message("报告没有显示：{message}"),
    no_element: "没有取到 embed.js，请检查报告网站的文件是否齐全。",
};

pub(super) const EMBEDDING: EmbeddingTexts = EmbeddingTexts {
    name: "嵌入报告",
    link: "把报告放进您的网站（嵌入报告）",
    purpose: "给门户编辑：把报告放进您的网页，只要几行代码。报告以后有改动，您的网页不用改。",
    making: "生成代码",
    report: "报告",
    way: "接入方式",
    ways: [
        "元素（可以放脚本）",
        "iframe（不能放脚本）",
        "链接（编辑器会去掉元素，脚本放在模板里）",
    ],
    height: "高度",
    heights: ["自适应", "固定"],
    pixels: "固定高度（像素）",
    height_note: "填 200 到 5000。iframe 没有脚本，高度只能固定。",
    reader_note: "这些是打开时的样子。读者自己选过的，以读者的为准。",
    code: "代码",
    copy: "复制",
    result: "效果",
    own_choice: "您自己在报告里选过字号、配色或长者助手。读者自己的选择优先，所以下面不跟着变；在“无障碍”里点“恢复默认”就会跟着变。",
    no_script: "生成代码的工具没有启动：没有取到脚本，请检查文件是否齐全。下面的接入指南是完整的，代码可以照着改。",
    guide: "接入指南",
    table: Message("{heading}：{column}"),
    to_guide: "直接看接入指南",
};

pub(super) const HELP: &[Topic] = &[
    (
        "工具在哪里",
        &[
            "用手机看，工具在屏幕最下面的一栏：目录、搜索、字体、更多。往下读，这一栏会收起来，不挡字；往上划一点，它就回来。",
            "点“更多”，里面有收藏、我的收藏、打印、打印选项、全部展开、全部收起、上次读到。",
            "用电脑看，搜索框和目录在正文左边，打印和“字体 大 中 小”在标题下面。读到中间往上滚一点，屏幕最上面出现一栏，里面有缩小、字体、放大、更多。",
        ],
    ),
    (
        "把字放大",
        &[
            "手机上点最下面的“字体”，电脑上点最上面的“无障碍”，都会打开“阅读设置”。拖动字号的滑块，或点两边的“缩小”“放大”，最大到 32。",
            "平板和电脑上，标题下面有“字体 大 中 小”，点一下就换。",
            "还嫌小，用浏览器自己的放大：按住 Ctrl 键，再按加号键。文字不会跑出屏幕。",
        ],
    ),
    (
        "长者助手",
        &[
            "点“长者助手”，字变大，按钮变大，屏幕下面有五个大按钮：目录、搜索、上一节、下一节、更多。它们一直在那里，不会收起来。",
            "按“上一节”“下一节”，一节一节往前看、往后看。别的都在“更多”里：缩小、放大、收藏、打印、上次读到、一次看一节、只看要点。",
            "按“一次看一节”，只打开正在读的一节。按“只看要点”，只留标题和要点，看起来快；想看哪一段，点它后面的“全文”。再按一次，就恢复原样。",
            "不用了，按“更多”里的“退出长者助手”，或再点一次最上面的“长者助手”，就变回原来的样子，原来的设置都还在。在长者助手里选的字号，只在长者助手里用，下次打开还是那样。",
            "有的网站把它叫作长辈版、关怀版、关爱版、亲情版或老年模式。",
        ],
    ),
    (
        "换颜色、行距和字形",
        &[
            "打开“阅读设置”来选：手机上点“字体”，电脑上点“无障碍”。每选一项，页面马上跟着变，下次来还是这样。",
            "选“自选颜色”，可以自己配一对颜色；两个颜色太接近、看不清，会提醒您。",
            "选乱了，点“恢复默认”；点错了，再点“撤销恢复”。点“关闭”或按 Esc 键，收起设置。",
        ],
    ),
    (
        "查找文字",
        &[
            "手机上点“搜索”，电脑上点左边的“搜索报告”，输入要找的字，一个字也行。共有几处，马上写出来，正文里也标出来。找到的句子，电脑上列在正文左边，手机上列在搜索框下面，点一句就到那里；按浏览器的“后退”，回到点它之前的地方。",
            "不会打字，可以打拼音，或拼音的首字母，例如 gaozhiliang 或 gzl。打繁体字能找到简体字，打5536000万元能找到553.6亿元。加上双引号，就只找一模一样的文字。",
            "点上下两个箭头，或按 Enter 键，一处一处看。点叉，或按 Esc 键，就不找了，回到原来的地方。",
            "勾上“在这台设备上记住搜过的词”，下次点搜索框，浏览器会把搜过的词列出来。去掉勾，记住的词就都删去。和别人合用的电脑，请不要勾。",
        ],
    ),
    (
        "看目录，收起和展开",
        &[
            "电脑上，目录一直在正文左边；手机上，点“目录”就出来。点一条，就到那里。正在读的一节有标记，下面写着现在的位置，是全文的百分之几。",
            "点标题，那一节就收起；再点一下，又展开。要全部收起或展开，手机上点“更多”，电脑上在标题下面。",
            "标题下面有一行“文件信息”，点开看索引号、发布机构、日期。",
        ],
    ),
    (
        "接着上次读",
        &[
            "没有读完，下次来会问您要不要接着读，点“上次读到”就回到那里。没有问的时候，点“更多”，里面也有“上次读到”。",
        ],
    ),
    (
        "收藏",
        &[
            "点“收藏”，存下这一篇。想存几句话，就选中它们；想存一段，就点那一段旁边的链接。屏幕下面会出现一栏，点里面的“收藏”。",
            "点“我的收藏”看存下的，可以写备注，可以删除，删错了能一条一条撤销。都只存在这台设备的浏览器里。",
            "有的手机浏览器，很久不打开会清掉收藏。想留住，点“导出文件”另存一份，以后点“导入文件”放回来。没有看到文件，就把列出来的文字全选、复制，存到别处。",
        ],
    ),
    (
        "把一段话发给别人",
        &[
            "选中文字，点“复制链接”，发给别人，别人打开就看到那几句；原文以后改了，会说明已经改动。",
            "每一段、每一节也有自己的链接。用鼠标指着它，用手指点它，或按 Tab 键走到它，旁边就出现“#”，点一下，那一段的网址就在地址栏里。长者助手里，“#”写作“链接”。",
            "“复制引文”是国家标准 GB/T 7714 的格式。“复制文字”“复制 Markdown”连同出处一起复制。",
        ],
    ),
    (
        "打印",
        &[
            "点“打印”：手机上在“更多”里，电脑上在标题下面。收起的内容也会打印出来，按钮不会。",
            "点“打印选项”，可以只打印展开的章节、当前这一节或我的收藏，可以印大字，可以带目录。选好了，点里面的“打印”。收起打印选项，就还是打印全部。",
        ],
    ),
    (
        "用键盘和读屏软件",
        &[
            "按 Tab 键，一个一个经过链接和按钮，按 Enter 键或空格键使用。第一个链接可以直接跳到正文。按 / 键到搜索框；这个键可以在“阅读设置”里关掉。",
            "搜索时，按 Enter 键到下一处，按 Shift 和 Enter 键回上一处。每到一处，读屏软件会报第几处、共几处和那一句；从最后一处转到第一处，也会说。",
            "按 F6 键，从正文到屏幕边上的栏，再按，回到正文；按 Shift 和 F6 键，方向相反。在一段的链接上按 Enter 键，就到写着“已选”的一栏里；按 Esc 键，这一栏收起，回到那一段。屏幕上没有栏的时候，F6 键还是浏览器自己的。",
            "各级标题是真正的标题，读屏软件可以按标题跳着读。页面不会自己发出声音，也不会自己移动焦点。",
        ],
    ),
    (
        "页面下面出现一行提示",
        &["那是阅读工具没有启动，原因写在那一行里。正文是完整的，仍然可以读、可以折叠、可以打印。"],
    ),
];

pub(super) const GUIDE: &[Chapter] = &[
    Chapter {
        heading: "选哪一种",
        passages: &[
            Passage::Text(
                "门户的页面能放脚本，用元素 `<baogao-report>`：高度跟着报告走，还能用脚本查找、展开、打印。",
            ),
            Passage::Text(
                "不能放脚本，用 `<iframe>`：高度固定，在框里上下滚动。阅读、查找、收藏、打印都一样。",
            ),
            Passage::Text(
                "文章编辑器会去掉不认识的元素和脚本的，用链接 `<a class=\"baogao-report\">`：脚本放在页面模板里，一次就够，文章里只放一个链接。",
            ),
            Passage::Text(
                "三种办法里，报告都在自己的框里运行：不改门户的样式，不读门户的内容，也不向别处发请求。",
            ),
        ],
    },
    Chapter {
        heading: "用元素",
        passages: &[
            Passage::Code(
                "<script defer src=\"{site}embed.js\"></script>\n\
                 <baogao-report src=\"{site}{report}/\" text-size=\"18\" theme=\"auto\" elder=\"off\" height=\"auto\">\n\
                 \u{20} <a href=\"{site}{report}/\">打开报告</a>\n\
                 </baogao-report>",
            ),
            Passage::Text(
                "`<script>` 一页放一次；`<baogao-report>` 可以放几个。里面的链接不要删：脚本没有来、报告打不开时，读者看到的就是它。",
            ),
            Passage::Table(
                &["属性", "值", "不写时"],
                &[
                    &["`src`", "报告的网址", "必须写"],
                    &["`text-size`", "16、18、20、22、24、28、32", "18"],
                    &[
                        "`theme`",
                        "`auto`（跟随系统）、`light`、`dark`、`white-on-black`、`yellow-on-black`、`yellow-on-blue`、`warm`",
                        "`auto`",
                    ],
                    &["`elder`", "`on`（打开长者助手）、`off`", "`off`"],
                    &["`height`", "`auto`（自适应），或像素数，如 `800`", "`auto`"],
                ],
            ),
            Passage::Text(
                "宽度随它所在的地方：放在弹性盒、网格、浮动、行内块、表格单元格里也一样，最窄 280 像素。门户的样式表可以给 `baogao-report` 写 `width`、`min-height`、`margin`、`flex`。",
            ),
            Passage::Text(
                "属性随时可以用脚本改，拿走就回到“不写时”。改字号、配色、长者助手，报告不用重新打开；改 `src` 和 `height` 会重新打开。`src` 的网址里写了 `size=`、`theme=`、`elder=` 的，以网址为准。",
            ),
        ],
    },
    Chapter {
        heading: "用链接",
        passages: &[
            Passage::Text("请管理员在文章页的模板里放一次脚本："),
            Passage::Code("<script defer src=\"{site}embed.js\"></script>"),
            Passage::Text("编辑在文章里放链接："),
            Passage::Code(
                "<a class=\"baogao-report\" href=\"{site}{report}/?size=22\">打开报告</a>",
            ),
            Passage::Text(
                "有脚本的页面上，链接变成报告；没有脚本，它还是链接，照样打开报告。字号、配色、长者助手写在网址里：`size=`、`theme=`、`elder=`。编辑器留得住 `data-` 属性的，可以用 `data-height` 定高度。编辑器连 `class` 也去掉的，请管理员放行。",
            ),
        ],
    },
    Chapter {
        heading: "用脚本控制",
        passages: &[
            Passage::Code(
                "const report = document.querySelector('baogao-report')\n\
                 report.addEventListener('baogao-ready', async () => {\n\
                 \u{20} const { count } = await report.search('教育')\n\
                 \u{20} console.log(`共 ${count} 处`)\n\
                 })\n\
                 report.addEventListener('baogao-error', ({ detail }) => {\n\
                 \u{20} console.warn(detail.code, detail.message)\n\
                 })",
            ),
            Passage::Table(
                &["方法", "做什么"],
                &[
                    &[
                        "`search(query)`",
                        "查找，得到 `{ query, count, hits }`；空文字 `''` 结束查找",
                    ],
                    &["`goTo(id)`", "到那一节、那一段"],
                    &[
                        "`open(id)`、`close(id)`",
                        "展开、收起一节；写 `'all'` 是全部",
                    ],
                    &[
                        "`setOptions(options)`",
                        "改字号、配色、长者助手，如 `{ textSize: 22, theme: 'dark', elder: 'on' }`",
                    ],
                    &["`print()`", "打印整篇报告"],
                    &["`report()`", "得到报告的开放数据"],
                    &["`setViews(count)`", "在报告里显示门户统计的浏览次数"],
                ],
            ),
            Passage::Text(
                "方法都返回 Promise，报告可以用了才做。不成的时候，错误的 `code` 说明原因：`timeout`（没有答复）、`removed`（元素已经拿走）、`restarted`（改了 `src` 或 `height`，报告正在重新打开）、`invalid`（参数不对）、`not-found`（没有这个编号）、`unsupported`（不支持）、`missing`（没有取到 `report.json`）、`failed`（其他），或下面 `baogao-error` 的原因。",
            ),
            Passage::Table(
                &["事件", "什么时候", "`detail` 里有"],
                &[
                    &[
                        "`baogao-ready`",
                        "报告可以用了",
                        "`title`、`slug`、`version`",
                    ],
                    &[
                        "`baogao-state`",
                        "读者查找、换节、展开或收起",
                        "`query`、`count`、`section`、`open`",
                    ],
                    &[
                        "`baogao-error`",
                        "出了问题，`code` 见下表",
                        "`code`、`message`",
                    ],
                ],
            ),
            Passage::Table(
                &["出错的 code", "原因", "读者看到"],
                &[
                    &["`address`", "`src` 不是网址", "元素里的链接"],
                    &["`blocked`", "门户的策略没有放行", "元素里的链接"],
                    &[
                        "`timeout`",
                        "20 秒没有收到报告的消息，或报告显示后 20 秒阅读工具没有启动。后来到了，照样能用，另有 `baogao-ready`",
                        "元素里的链接，或报告的正文",
                    ],
                    &[
                        "`origin`",
                        "门户的页面是从文件打开的，或在没有 `allow-same-origin` 的沙箱里：报告无法答复它",
                        "报告，但不能用脚本控制",
                    ],
                    &[
                        "`script-missing`、`wasm-missing`、`characters-missing`",
                        "报告网站的文件不全",
                        "报告的正文",
                    ],
                    &[
                        "`wasm-foreign`、`wasm-damaged`、`characters-corrupt`",
                        "报告网站的文件不对或不完整",
                        "报告的正文",
                    ],
                    &[
                        "`page-foreign`、`panic`",
                        "报告的页面在发布后被改动过，或程序出错",
                        "报告的正文",
                    ],
                    &[
                        "`no-wasm`、`policy`",
                        "浏览器没有 WebAssembly，或报告网站的策略不允许它",
                        "报告的正文",
                    ],
                ],
            ),
        ],
    },
    Chapter {
        heading: "用 iframe",
        passages: &[
            Passage::Code(
                "<iframe src=\"{site}{report}/?embed=on\" title=\"报告\" width=\"100%\" height=\"800\"\n\
                 \u{20} allow=\"clipboard-write; web-share\"></iframe>",
            ),
            Passage::Text(
                "`title` 写报告的名称，读屏软件靠它报出这是什么。`allow` 让“复制链接”“分享”在框里也能用。不要边框，在门户的样式表里写 `iframe { border: 0 }`。",
            ),
            Passage::Table(
                &["网址里写", "意思"],
                &[
                    &["`embed=on`", "不显示报告网站自己的页头页脚"],
                    &["`size=22`", "字号，值同 `text-size`"],
                    &["`theme=dark`", "配色，值同 `theme`"],
                    &["`elder=on`", "打开长者助手"],
                    &["`q=教育`", "打开就查找“教育”"],
                    &[
                        "`#编号`",
                        "打开就到那一节、那一段；编号在报告里每段前的链接上",
                    ],
                ],
            ),
            Passage::Text(
                "几项之间用 `&`，在 HTML 里写成 `&amp;`；`#编号` 放在最后。例如 `?embed=on&amp;size=22&amp;elder=on`。",
            ),
        ],
    },
    Chapter {
        heading: "门户要放行什么",
        passages: &[
            Passage::Text(
                "门户没有设内容安全策略（CSP），这一节不用看。设了，在原有的两项里加上报告网站：",
            ),
            Passage::Code("script-src {origin}\nframe-src {origin}"),
            Passage::Text(
                "只用 iframe，不用加 `script-src`。没有 `frame-src`、只有 `child-src` 的，加在 `child-src` 里。两项都没有、只有 `default-src` 的，照它的值新写这两项，再加上报告网站。",
            ),
            Passage::Text(
                "不用加 `wasm-unsafe-eval`，也不用加 `unsafe-inline`：报告在自己的框里，按自己的策略运行，与门户的策略无关。",
            ),
            Passage::Text("要锁定脚本的内容，写成这样："),
            Passage::Code(
                "<script defer src=\"{site}embed.js\" integrity=\"sha384-…\" crossorigin=\"anonymous\"></script>",
            ),
            Passage::Text(
                "`integrity` 的值在报告网站的 `integrity.json` 里，`embed.js` 那一项。`crossorigin` 不能少，报告网站还要给 `embed.js` 加上响应头 `Access-Control-Allow-Origin: *`。报告网站升级后这个值会变，不换，脚本就被拒绝。",
            ),
        ],
    },
    Chapter {
        heading: "报告网站的服务器",
        passages: &[Passage::Table(
            &["响应头", "怎么设"],
            &[
                &["`X-Frame-Options`", "不能有。有它，别的网站嵌不进去"],
                &[
                    "`Content-Security-Policy`",
                    "只许某些门户嵌入时，加一条 `frame-ancestors 'self' https://www.menhu.example`。它只能写在响应头里",
                ],
                &[
                    "`Content-Type`",
                    "`.wasm` 文件是 `application/wasm`。不是也能用，慢一些",
                ],
            ],
        )],
    },
    Chapter {
        heading: "沙箱",
        passages: &[
            Passage::Text("iframe 一定要带 `sandbox` 的，写全这几项，报告的功能就都在："),
            Passage::Code(
                "sandbox=\"allow-scripts allow-same-origin allow-popups allow-modals allow-downloads\"",
            ),
            Passage::Text(
                "没有 `allow-same-origin` 或 `allow-scripts`，报告是静态页面：正文完整，能读、能收起和展开，没有查找和设置。没有 `allow-modals` 不能打印，没有 `allow-downloads` 不能导出收藏，没有 `allow-popups` 打不开新窗口的链接。",
            ),
        ],
    },
    Chapter {
        heading: "遇到问题",
        passages: &[Passage::Table(
            &["现象", "原因和办法"],
            &[
                &[
                    "只看到“打开报告”的链接",
                    "脚本没有来，或报告打不开。看 `src` 和 `embed.js` 的网址对不对，再看浏览器控制台，或听 `baogao-error` 事件",
                ],
                &[
                    "控制台说被 Content Security Policy 拒绝",
                    "门户的策略没有放行，见“门户要放行什么”。写着 `frame-ancestors` 或 `X-Frame-Options` 的，是报告网站没有放行，见“报告网站的服务器”",
                ],
                &[
                    "控制台说 integrity 不符",
                    "报告网站升级过。换上 `integrity.json` 里的新值",
                ],
                &[
                    "iframe 高度不对，有两条滚动条",
                    "iframe 没有脚本，不知道报告有多高。写一个固定的高度，或改用元素",
                ],
                &[
                    "元素的高度不跟着变",
                    "写了 `height=\"800\"` 一类的固定高度。删去，或写 `height=\"auto\"`",
                ],
                &[
                    "打印门户的页面，报告只有一屏",
                    "浏览器只打印框里看得见的部分。用报告里的“打印”按钮，或用脚本 `print()`",
                ],
                &[
                    "读者的设置和收藏，下次不在了",
                    "浏览器拦下了第三方存储，设置只在这一次有效。报告网站与门户用同一个主域名，就不会被拦",
                ],
                &[
                    "选了字号、配色，有的读者看到的不一样",
                    "这是对的：读者自己选过，以读者的为准",
                ],
                &[
                    "报告下方有一行“阅读工具未能启动”",
                    "原因写在那一行里，正文是完整的。带 `sandbox` 的 iframe，看是不是少了 `allow-same-origin`；浏览器内核太旧的，升级浏览器",
                ],
            ],
        )],
    },
];

pub(super) const STATEMENT: Statement = Statement {
    introduction: &[
        "本站的报告，要让眼睛看不清、看不见的人，手不方便、用不了鼠标的人，还有老年人，都读得了。我们按三份文件来做：国家标准《信息技术 互联网内容无障碍可访问性技术要求与测试方法》（GB/T 37668-2019）、工业和信息化部《互联网网站适老化通用设计规范》，以及国际标准 WCAG 2.2。",
        "下面逐条写明：做到了什么、怎样做到、怎样检查。检查由程序在真实的浏览器里完成：在 Chromium（多数国产浏览器的内核）里全部检查，在火狐和 WebKit（苹果手机浏览器的内核）里检查主要的几条；有几条是在发布时核对网页文件。没有检查过的，不写在这里。",
    ],
    aims: &[
        Aim {
            heading: "看得清",
            criteria: &[
                Criterion {
                    name: "文字和背景分得开",
                    standards: "WCAG 2.2 1.4.6 对比度（AAA）",
                    how: "每种配色里，文字的对比度都不低于 7:1。",
                    check: "把配色一种一种换过来，普通页面和长者助手都换，由程序按页面上实际的颜色逐处计算。",
                    test: "contrast::every_scheme_sets_text_controls_focus_and_marks_off",
                },
                Criterion {
                    name: "按钮、输入框和标记看得出来",
                    standards: "WCAG 2.2 1.4.11 非文本对比度",
                    how: "按钮和输入框的边、焦点框、查找标记，与背景的对比度都不低于 3:1。",
                    check: "与上一条一起，在每种配色里逐处计算。",
                    test: "contrast::every_scheme_sets_text_controls_focus_and_marks_off",
                },
                Criterion {
                    name: "不只靠颜色区分",
                    standards: "WCAG 2.2 1.4.1 颜色的使用",
                    how: "按下没按下、选中没选中，另有文字、粗细或边框；用系统的高对比度配色时，仍然分得出来。",
                    check: "打开系统的高对比度配色，把焦点移到已经按下的按钮上，看样子变不变。",
                    test: "keyboard_modes::a_pressed_button_shows_the_focus_in_forced_colours",
                },
                Criterion {
                    name: "字可以放得很大",
                    standards: "WCAG 2.2 1.4.4 调整文本大小、1.4.10 重排",
                    how: "字号调到最大的 32，手机上也不缺字，不用左右滚动。",
                    check: "在宽 320 像素的手机屏幕上调到最大，普通页面、长者助手、阅读设置都看，由程序找出被切掉的文字。",
                    test: "reflow::the_largest_type_on_the_smallest_screen_cuts_nothing_off",
                },
                Criterion {
                    name: "浏览器放大到 400% 也能读",
                    standards: "WCAG 2.2 1.4.10 重排",
                    how: "固定的栏不占满屏幕，正文还读得到，不用左右滚动。",
                    check: "把电脑上的窗口缩到放大 400% 时的大小，看有没有切掉文字，留给正文的地方够不够屏幕的四成。",
                    test: "reflow::a_zoom_of_400_percent_leaves_a_page_to_read",
                },
                Criterion {
                    name: "行距、字距可以自己加大",
                    standards: "WCAG 2.2 1.4.12 文本间距",
                    how: "读者用自己的工具加大行距、段距、字距以后，一个字也不缺。",
                    check: "照标准给的数值加大，普通页面、长者助手、阅读设置都看，由程序找出被切掉的文字。",
                    test: "reflow::wider_text_spacing_cuts_nothing_off",
                },
                Criterion {
                    name: "颜色和版面可以自己选",
                    standards: "WCAG 2.2 1.4.8 视觉呈现（AAA）",
                    how: "文字颜色、底色、行距、段距、行长、对齐都可以选，一行最多 40 字。",
                    check: "把“阅读设置”里的选项一个一个选过来，在三种浏览器里都选，看是不是生效、记住了，文字是不是一个不少。",
                    test: "settings::every_value_is_shown_and_stored_without_loss_of_text",
                },
                Criterion {
                    name: "装饰可以去掉",
                    standards: "GB/T 37668-2019 装饰可以忽略",
                    how: "在“阅读设置”里打开“纯文本”，装饰就不显示，文字一个不少。",
                    check: "与上一条一起，打开再关上，比对正文的文字。",
                    test: "settings::every_value_is_shown_and_stored_without_loss_of_text",
                },
                Criterion {
                    name: "画面可以不动",
                    standards: "WCAG 2.2 2.3.3 交互动画（AAA）",
                    how: "手机或电脑设了“减少动画”，页面就没有动画。",
                    check: "打开系统的“减少动画”，收起全部章节、点目录，由程序看有没有正在播放的动画。",
                    test: "accessibility::reduced_motion_disables_all_movement",
                },
            ],
        },
        Aim {
            heading: "听得明白：给用读屏软件的读者",
            criteria: &[
                Criterion {
                    name: "标题是真正的标题",
                    standards: "WCAG 2.2 1.3.1 信息和关系",
                    how: "每一节都有真正的标题，读屏软件可以按标题跳着读。",
                    check: "发布时逐节核对网页文件：每一节都是展开的，折叠的开关就是它的标题。",
                    test: "body::every_section_is_open_and_its_summary_is_only_its_heading",
                },
                Criterion {
                    name: "标题合起来就是提纲",
                    standards: "WCAG 2.2 2.4.6 标题和标签、2.4.10 章节标题（AAA）",
                    how: "读屏软件得到的各级标题，就是报告的提纲。",
                    check: "取出浏览器交给读屏软件的标题，与提纲逐条比对；全部收起以后再比一次。",
                    test: "tree::the_headings_are_the_outline_of_the_report",
                },
                Criterion {
                    name: "读出来的顺序就是原文的顺序",
                    standards: "WCAG 2.2 1.3.2 有意义的序列",
                    how: "正文与报告一字不差，前后不变。",
                    check: "发布时把网页里的正文与读入的报告逐字比对。",
                    test: "body::the_body_has_exactly_the_reports_text",
                },
                Criterion {
                    name: "按钮和区域都有名称",
                    standards: "WCAG 2.2 4.1.2 名称、角色、值；GB/T 37668-2019 可操作的部件有名称",
                    how: "读屏软件得到的每个按钮、每个区域都有名称，区域不重名。",
                    check: "在手机和电脑两种屏幕上，普通页面、阅读设置、长者助手都看，由程序逐个核对名称。",
                    test: "tree::every_control_and_landmark_has_a_name",
                },
                Criterion {
                    name: "开着还是关着，说得清楚",
                    standards: "WCAG 2.2 4.1.2 名称、角色、值",
                    how: "展开、收起、按下，变化前后读屏软件都说得对。",
                    check: "把“无障碍”“打印选项”“长者助手”“收藏”等一个一个按下去，比对读屏软件在前后得到的状态。",
                    test: "tree::every_switch_exposes_its_state",
                },
                Criterion {
                    name: "查到几处，会说出来",
                    standards: "WCAG 2.2 4.1.3 状态消息",
                    how: "打字的时候不说，停下来以后说一次。",
                    check: "一边打字，一边记下读屏软件得到的话：打字时没有，停下后正好一句，数目也对。",
                    test: "search_box::the_count_is_announced_once_the_reader_has_stopped_typing",
                },
            ],
        },
        Aim {
            heading: "只用键盘也行",
            criteria: &[
                Criterion {
                    name: "每个按钮都能到，看得见在哪里",
                    standards: "WCAG 2.2 2.1.1 键盘、2.1.2 无键盘陷阱、2.4.7 焦点可见",
                    how: "按 Tab 键可以走到每个链接和按钮，不会困在里面；走到哪里，哪里有框。",
                    check: "在三种浏览器里按 Tab 键从头走到尾，由程序记下走到过的地方，看有没有漏掉的、没有框的。",
                    test: "keyboard::tab_reaches_every_control_and_shows_where_it_is",
                },
                Criterion {
                    name: "走到的地方不被挡住",
                    standards: "WCAG 2.2 2.4.12 焦点不被遮挡（AAA）；GB/T 37668-2019 更新后的部件照样能用",
                    how: "固定在屏幕上的栏不遮住焦点；长者助手里新出现的按钮，用键盘也走得到。",
                    check: "在手机屏幕上打开长者助手，按 Tab 键走一遍，由程序看每一处有没有被盖住、有没有漏掉。",
                    test: "keyboard_modes::tab_reaches_all_of_the_elders_page",
                },
                Criterion {
                    name: "可以直接跳到正文",
                    standards: "WCAG 2.2 2.4.1 绕过区块",
                    how: "页面上的第一个链接是“跳到正文”。",
                    check: "打开页面，先后按 Tab 键和 Enter 键，看焦点是不是到了正文。",
                    test: "places::the_skip_link_leads_to_the_body",
                },
                Criterion {
                    name: "正文和工具栏之间可以直接来回",
                    standards: "WCAG 2.2 2.4.1 绕过区块",
                    how: "按 F6 键，从正文到“已选”一栏和工具栏，再回到正文；按 Esc 键收起“已选”一栏，焦点回到那一段。",
                    check: "在正文里选一句话，按 F6 键进去、出来，再按 Esc 键，看焦点到了哪里。",
                    test: "bar_keys::f6_moves_between_selection_and_bar_and_escape_closes_the_bar",
                },
                Criterion {
                    name: "快捷键可以关掉",
                    standards: "WCAG 2.2 2.1.4 字符快捷键",
                    how: "只有 / 键一个快捷键，可以在“阅读设置”里关掉。",
                    check: "关掉以后重新打开页面，按 / 键，看是不是没有反应；打开以后再按，看是不是到了搜索框。",
                    test: "search_box::the_slash_key_can_be_switched_off_permanently",
                },
            ],
        },
        Aim {
            heading: "找得到，不迷路",
            criteria: &[
                Criterion {
                    name: "知道读到了哪里",
                    standards: "WCAG 2.2 2.4.8 位置（AAA）",
                    how: "目录标出正在读的一节，写着现在的位置，是全文的百分之几。",
                    check: "在手机、电脑、宽屏上各滚到最后，看目录是不是标在最后一节、写着位置 100%。",
                    test: "places::at_the_end_the_last_section_is_current_and_the_position_is_100",
                },
                Criterion {
                    name: "操作以后有回音",
                    standards: "GB/T 37668-2019 操作后的反馈",
                    how: "按“上一节”“下一节”，屏幕走到那一节，读屏软件说出它的标题。",
                    check: "在长者助手里按这两个按钮，看到的是不是那一节，读屏软件得到的是不是它的标题。",
                    test: "elder::the_bar_steps_through_sections_and_opens_contents_and_search",
                },
                Criterion {
                    name: "帮助总在一个地方",
                    standards: "WCAG 2.2 3.2.6 一致的帮助",
                    how: "每一页的页尾，同一个位置都有“使用帮助”。",
                    check: "发布时逐页核对网页文件。",
                    test: "files::every_page_links_to_the_help_from_the_same_place",
                },
            ],
        },
        Aim {
            heading: "老年人用得了：长者助手",
            criteria: &[
                Criterion {
                    name: "字大",
                    standards: "《互联网网站适老化通用设计规范》字号",
                    how: "正文从 24 像素起，最大 32 像素。",
                    check: "在三种大小的屏幕上打开长者助手，把字调到最大，看放不放得下，再用无障碍检查工具 axe 查一遍。",
                    test: "elder::it_is_accessible_on_every_screen_and_fits_at_the_largest_type",
                },
                Criterion {
                    name: "按钮大，功能一样不少",
                    standards: "《互联网网站适老化通用设计规范》按钮大小、功能完整",
                    how: "按钮不小于 60×60 像素，段落旁的不小于 44×44；普通页面上有的，长者助手里都有。",
                    check: "在三种大小的屏幕上，由程序量每个按钮，再把打开前后的按钮和文字比对一遍。",
                    test: "elder::no_control_is_missing_and_all_are_large",
                },
                Criterion {
                    name: "每个按钮都有说明",
                    standards: "《互联网网站适老化通用设计规范》通俗易懂",
                    how: "按钮的名称下面，有一句大白话。",
                    check: "打开长者助手和搜索，由程序找出看得见、没有说明的按钮。",
                    test: "elder::every_button_shows_its_purpose",
                },
                Criterion {
                    name: "一步进，一步出",
                    standards: "《互联网网站适老化通用设计规范》进入和退出",
                    how: "点一下打开，点一下退出，原来的设置不变。",
                    check: "在三种浏览器里打开再退出，比对前后的设置、页面和文字。",
                    test: "elder::turning_it_on_and_off_restores_everything",
                },
                Criterion {
                    name: "没有广告",
                    standards: "《互联网网站适老化通用设计规范》无广告插件",
                    how: "页面不取本站以外的任何内容。",
                    check: "打开报告，看浏览器取过的每一个文件是不是都在本站。",
                    test: "opening::nothing_is_fetched_from_outside_the_site",
                },
            ],
        },
        Aim {
            heading: "出了问题也能读",
            criteria: &[Criterion {
                name: "阅读工具启动不了，正文还在",
                standards: "本站自己的要求",
                how: "正文完整，可以读、可以折叠，页面下方用一句话说明原因。",
                check: "故意制造故障，一次一种（缺文件、文件坏了、不许运行），在三种浏览器里看正文能不能读、能不能折叠，有没有那一句话。",
                test: "failures::each_fault_leaves_a_readable_page_with_its_cause",
            }],
        },
    ],
    limits: &[
        "还没有请用读屏软件的读者、老年读者逐一试用，也没有用争渡、阳光、NVDA、旁白等读屏软件从头到尾听过。上面的检查由程序完成。",
        "手机上的检查，是用电脑上的浏览器模拟手机屏幕做的，没有在真的手机上逐条做过。",
        "没有请第三方测评。这份说明不是认证。",
        "没有自带的朗读。可以用手机、电脑或浏览器自带的朗读。",
        "没有大号的鼠标指针。可以在电脑的系统设置里放大。",
        "报告照原文发布，不改一字：专门用语、缩略语没有解释，没有浅白的摘要，生僻字没有注音。",
        "很宽的表格，要在表格自己的框里左右滚动。",
        "浏览器太旧，或关掉了脚本，就没有搜索、阅读设置和长者助手，正文仍可以读、可以折叠、可以打印。",
        "别的网站嵌入报告时，报告外面的部分由那个网站负责。",
    ],
    date: "2026-11-30",
};
