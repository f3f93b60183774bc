"""
What articles and claims often hold, for packing them small.

Never edited: what was packed with it can be unpacked with nothing else. The likeliest stands last, where a reference
to it is shortest.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

# Words of two syllables and more, as the lexicon had them when the first archive was made; then common words and pairs of
# words, Vietnamese and English.
_WORDS = Path(__file__).parent / "words.txt"
_COMMON = (
    " according to the of the in the on the for the to be has been have been will be said that and the from the with the"
    " would be more than at least people were killed percent million billion government president minister country"
    " United Nations"
    ' {"source":" tuoitre.vn thanhnien.vn nld.com.vn vnexpress.net vietnamplus.vn","url":"https://www.","language":"en'
    " Thứ trưởng Chủ tịch nước Thủ tướng Chính phủ Phó chủ tịch Giám đốc Bộ trưởng UBND tỉnh TP.HCM TP Hồ Chí Minh Hà Nội"
    " Việt Nam Trung Quốc Mỹ Nga quốc gia quốc tế thế giới khu vực thành phố Đà Nẵng quận huyện phường xã công an cơ quan"
    " bệnh viện bệnh nhân bác sĩ học sinh sinh viên giáo viên trường đại học doanh nghiệp ngân hàng công ty kinh tế tài chính"
    " thị trường đầu tư dự án sản xuất xuất khẩu tăng trưởng giá xăng dầu chứng khoán lợi nhuận triệu đồng tỉ đồng tỷ đồng"
    " nghìn người dân người lao động điều tra xử lý vi phạm quy định pháp luật nghị định thông tin báo cáo kết quả tình hình"
    " khó khăn giải pháp phát triển thực hiện triển khai tổ chức chương trình hoạt động quản lý sử dụng kiểm tra xây dựng"
    " đường bộ giao thông xe tải tai nạn lực lượng chức năng hiện trường nạn nhân tử vong thiệt hại bão lũ mưa lớn ảnh hưởng"
    " trận đấu cầu thủ đội tuyển bàn thắng huấn luyện viên mùa giải câu lạc bộ vòng loại"
    " trong đó, bên cạnh đó, ngoài ra, tuy nhiên, đồng thời, hiện nay, theo đó, cụ thể, trước đó, sau khi, trong khi"
    " thời gian vấn đề nhu cầu yêu cầu đề nghị cho biết cho rằng với các với những từ các của các của những trong các và các"
    " cũng như đối với liên quan đến so với cùng kỳ năm trước năm ngoái năm nay tháng tới tuần qua ngày càng nhiều người"
    " không có không được có thể sẽ được đã được đang được phải được được các được những là một là những một số một trong những"
    " khoảng hơn gần đến từ năm 2024 năm 2025 tháng 10 ngày 25-10 lúc 15 giờ chiều sáng nay tối qua"
    " được không người trong những với cho các của và"
    '{"id":"","path":"","title":"","published":"2025-10-25","title_span":{"start":0,"end":80},"furniture":[{"start":'
).encode()


@cache
def text() -> bytes:
    """Return what articles often say."""
    return " ".join(_WORDS.read_text(encoding="utf-8").split()).encode() + _COMMON


# The fields of packed claims with what they mostly hold.
CLAIMS = (
    '"kind":"score","value":"2-1","rule":"score"},"kind":"ordinal","hedge":"range","hedge":"at_most","hedge":"at_least",'
    '"hedge":"less_than","hedge":"nearly","status":"unknown","zone":"title","attributed_to":"theo ",'
    '"kind":"percent","value":["5.5"],"unit":"percent","low_open":true},"high_open":true},"place":["0.1"],'
    '"kind":"money","value":["1000000000"],"unit":"VND","unit":"USD","kind":"measure","unit":"km","unit":"m","kind":"duration",'
    '"unit":"year","unit":"month","unit":"day","unit":"hour","unit":"minute","place":["1000000"],'
    '"as_of":"2025-10-25","as_of_source":"stated","as_of_source":"published","status":"planned","zone":"furniture",'
    '"slots":{"counted":"country","counted_known":true,"modifiers":["thanh vien"],"predicate":"die","predicate":"sign",'
    '"event":"","period":"2025","base":"year_on_year","subset":"part","subset":"total","change":"rise","change":"fall",'
    '"per":"month","normative":true,"names":["viet nam",-3],"near":["=attend","=sign","=die","=rise",1,"trong","các",'
    '"rule":"date"},"kind":"date","value":"2025-10-25","grain":"day","grain":"month","grain":"year","rule":"duration-unit"},'
    '"rule":"money-unit"},"rule":"count-noun"},"kind":"count","value":["2"],"unit":"person","hedge":"about","hedge":"more_than",'
    '"core":{"low":["2"],"high":["2"]},"weak":{"low":["2"],"high":["2"]},"subject":"'
    '{"start":100,"end":10,"figure":{"start":0,"end":2},"sentence_start":40,"sentence_end":120,"kind":"'
).encode()
