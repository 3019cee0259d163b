-- A part is read without the rest, which a compressed value does not allow; a PDF is compressed already
alter table attachment alter column content set storage external;
