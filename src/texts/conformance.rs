//! What the site says of its accessibility: each criterion, how it is met, and the test that shows it.
//!
//! Nothing stands here that no test shows: `tests/tidy` looks every test up by its name.

use super::Locale;

/// A criterion of a standard.
#[derive(Debug)]
pub struct Criterion {
    /// Its number and name.
    pub name: &'static str,
    /// How pages meet it.
    pub how: &'static str,
    /// The test that shows it, as `file::name` in the project's tests.
    pub test: &'static str,
}

impl Locale {
    /// The criteria, by number.
    pub fn conformance(self) -> &'static [Criterion] {
        match self {
            Self::SimplifiedChinese => ZH_CN,
        }
    }
}

const fn met(name: &'static str, how: &'static str, test: &'static str) -> Criterion {
    Criterion { name, how, test }
}

const ZH_CN: &[Criterion] = &[
    met(
        "WCAG 2.2 1.3.1 信息和关系",
        "标题、列表、表格都是真正的标题、列表、表格；文件信息是带行标题的表格",
        "body::ok_every_section_is_open_and_its_summary_is_its_heading_alone",
    ),
    met(
        "WCAG 2.2 1.3.2 有意义的顺序",
        "正文顺序就是原文顺序，一字不差",
        "body::ok_the_body_holds_the_reports_text_and_no_other",
    ),
    met(
        "WCAG 2.2 1.4.11 非文本对比度",
        "每种配色里，按钮和输入框的边、焦点框、查找标记与背景的对比度不低于 3:1",
        "contrast::every_scheme_sets_text_controls_focus_and_marks_off",
    ),
    met(
        "WCAG 2.2 1.4.1 不只靠颜色",
        "各种状态另有文字、粗细或边框；用系统强制配色时仍可辨认",
        "keyboard_modes::a_pressed_button_shows_the_focus_in_forced_colours",
    ),
    met(
        "WCAG 2.2 1.4.4、1.4.10 文字放大、重排",
        "宽 320 像素、字号 32 时不用左右滚动",
        "elder::it_is_accessible_on_every_screen_and_fits_at_the_largest_type",
    ),
    met(
        "WCAG 2.2 1.4.10 重排（放大到 400%）",
        "固定的栏不占满屏幕，正文还读得到，不用左右滚动",
        "reflow::a_zoom_of_400_percent_leaves_a_page_to_read",
    ),
    met(
        "WCAG 2.2 1.4.12 文字间距",
        "读者自己加大行距、段距、字距后，一个字也不缺",
        "reflow::text_spaced_out_is_whole",
    ),
    met(
        "WCAG 2.2 1.4.6 对比度（AAA）",
        "每种配色的文字对比度不低于 7:1，按页面实际显示的颜色计算",
        "contrast::every_scheme_sets_text_controls_focus_and_marks_off",
    ),
    met(
        "WCAG 2.2 1.4.8 视觉呈现（AAA）",
        "可以自选前景色和背景色、行距、段距、行长和对齐，每行不超过 40 字",
        "settings::every_value_is_shown_and_kept_and_loses_no_text",
    ),
    met(
        "WCAG 2.2 2.1.1、2.1.2、2.4.7 键盘、焦点可见",
        "每个控件都能用键盘到达，焦点看得见，不会被困住",
        "keyboard::tab_reaches_every_control_and_shows_where_it_is",
    ),
    met(
        "WCAG 2.2 2.1.4 字符快捷键",
        "单个字符的快捷键只有 /，可以在“阅读设置”里关掉",
        "search_box::the_slash_can_be_switched_off_and_stays_so",
    ),
    met(
        "WCAG 2.2 2.3.3 交互动画（AAA）",
        "系统要求减少动画时没有动画",
        "accessibility::who_prefers_less_movement_sees_none",
    ),
    met(
        "WCAG 2.2 2.4.1 绕过区块",
        "第一个链接直接跳到正文",
        "places::the_skip_link_leads_to_the_body",
    ),
    met(
        "WCAG 2.2 2.4.6、2.4.10 标题和章节标题",
        "读屏软件得到的标题树就是报告的提纲",
        "tree::the_headings_are_the_outline_of_the_report",
    ),
    met(
        "WCAG 2.2 2.4.8 位置（AAA）",
        "目录标出正在读的一节和已读多少",
        "places::at_the_end_the_last_section_is_current_and_all_is_read",
    ),
    met(
        "WCAG 2.2 2.4.12 焦点不被遮挡（AAA）",
        "固定的栏不遮住焦点，长者助手里也一样",
        "keyboard_modes::tab_reaches_all_of_the_elders_page",
    ),
    met(
        "WCAG 2.2 3.2.6 一致的帮助",
        "“使用帮助”在每一页、每种模式的页尾同一位置",
        "files::ok_every_page_leads_to_the_help_from_one_place",
    ),
    met(
        "WCAG 2.2 4.1.2 名称、角色、值",
        "每个控件、每个区域都有名称；展开、按下等状态，变化前后都说得对",
        "tree::every_switch_tells_its_state_before_and_after",
    ),
    met(
        "WCAG 2.2 4.1.3 状态消息",
        "搜索结果的数目由读屏软件读出，输入停下后只读一次",
        "search::every_hit_is_counted_and_marked_as_it_was_typed",
    ),
    met(
        "GB/T 37668-2019 可操作的部件有名称",
        "读屏软件得到的每个控件都有名称，没有重名的区域",
        "tree::every_control_and_landmark_has_a_name",
    ),
    met(
        "GB/T 37668-2019 装饰可以忽略",
        "装饰不读出来；选“纯文本”就不显示，文字一个不少",
        "settings::every_value_is_shown_and_kept_and_loses_no_text",
    ),
    met(
        "GB/T 37668-2019 焦点次序",
        "焦点按页面上的先后移动，各种模式都一样",
        "keyboard::tab_reaches_every_control_and_shows_where_it_is",
    ),
    met(
        "GB/T 37668-2019 更新后的部件照样能用",
        "查找、设置、长者助手出现的新按钮都有名称、能用键盘到达",
        "keyboard_modes::tab_reaches_all_of_the_elders_page",
    ),
    met(
        "GB/T 37668-2019 操作后的反馈",
        "查到几处、走到哪一节、复制成没成，都有文字说明",
        "elder::the_bar_goes_from_section_to_section_and_to_contents_and_search",
    ),
    met(
        "适老化通用设计规范 字号",
        "长者助手正文 24 像素起，最大可到 32",
        "elder::it_is_accessible_on_every_screen_and_fits_at_the_largest_type",
    ),
    met(
        "适老化通用设计规范 按钮大小",
        "长者助手的控件不小于 60×60 像素，段落旁的不小于 44×44",
        "elder::nothing_is_missing_and_every_control_is_large",
    ),
    met(
        "适老化通用设计规范 每个按钮有说明",
        "长者助手的每个按钮，名称下面有一句大白话",
        "elder::every_button_of_the_page_says_what_it_does",
    ),
    met(
        "适老化通用设计规范 不少功能、一步退出",
        "长者助手不减少任何功能，一步进入、一步退出，原有设置不变",
        "elder::on_and_off_leaves_everything_as_it_was",
    ),
    met(
        "适老化通用设计规范 无广告、无弹窗",
        "页面不请求本站以外的任何内容",
        "opening::nothing_is_fetched_from_outside_the_site",
    ),
    met(
        "没有脚本、脚本失败时",
        "正文完整，可以阅读、折叠、打印，并用一句话说明原因",
        "failures::each_fault_leaves_a_page_that_reads_folds_and_says_why",
    ),
];
