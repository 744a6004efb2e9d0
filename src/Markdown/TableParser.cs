using Markdig.Extensions.Tables;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Advocate.Markdown;

/// <summary>
/// A table as GitHub reads it: a head and a line of hyphens with as many cells; each line below is a row, until an empty line or the start
/// of another block.
/// </summary>
internal sealed class TableParser : BlockParser
{
    public TableParser() => OpeningCharacters = ['|', '-', ':'];

    /// <summary>The line of hyphens makes the last line of the paragraph above it the table's head.</summary>
    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent
            || processor.CurrentBlock is not ParagraphBlock { Lines: { Count: > 0 } lines } paragraph
            || !IsOpen(paragraph)
            || TableLine.Alignments(processor.Line.AsSpan()) is not { } columns)
        {
            return BlockState.None;
        }

        var head = lines.Lines[lines.Count - 1];
        var cells = TableLine.Cells(head.Slice);
        if (cells.Count != columns.Count)
        {
            return BlockState.None;
        }

        var table = new Table(this)
        {
            Column = processor.Column,
            Span = new SourceSpan(head.Slice.Start, processor.Line.End),
        };
        table.ColumnDefinitions.AddRange(columns.Select(alignment => new TableColumnDefinition { Alignment = alignment }));
        AddRow(table, head, cells, isHeader: true, processor.Context as FileContext);
        if (lines.Count == 1)
        {
            processor.Discard(paragraph);
        }
        else
        {
            paragraph.Lines.RemoveAt(lines.Count - 1);
            paragraph.Span.End = paragraph.Lines.Lines[lines.Count - 2].Slice.End;
        }

        processor.NewBlocks.Push(table);
        return BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (processor.IsBlankLine || processor.IsCodeIndent || TableLine.StartsBlock(processor.Line.AsSpan()))
        {
            return BlockState.None;
        }

        var line = new StringLine(ref processor.Line) { Line = processor.LineIndex, Column = processor.Column, Position = processor.Start };
        AddRow((Table)block, line, TableLine.Cells(line.Slice), isHeader: false, processor.Context as FileContext);
        block.UpdateSpanEnd(processor.Line.End);
        return BlockState.ContinueDiscard;
    }

    /// <summary>False for a paragraph in a quotation or list that this line is not part of.</summary>
    private static bool IsOpen(ParagraphBlock paragraph)
    {
        for (Block? block = paragraph.Parent; block is not null; block = block.Parent)
        {
            // A list says so of its items alone.
            if (!block.IsOpen && block is not ListBlock)
            {
                return false;
            }
        }

        return true;
    }

    private static void AddRow(Table table, StringLine line, List<SourceSpan> cells, bool isHeader, FileContext? context)
    {
        var row = new TableRow { IsHeader = isHeader, Line = line.Line, Span = new SourceSpan(line.Slice.Start, line.Slice.End) };
        table.Add(row);
        var columns = table.ColumnDefinitions.Count;
        for (var i = 0; i < columns; i++)
        {
            row.Add(i < cells.Count ? Cell(line, cells[i]) : new TableCell());
        }

        for (var i = columns; i < cells.Count; i++)
        {
            if (!cells[i].IsEmpty)
            {
                context?.Faults.Add(new(
                    MarkdownRules.SurplusCell,
                    cells[i].Start,
                    cells[i].Length,
                    columns == 1
                        ? "The table has one column, so readers never see this cell."
                        : $"The table has {columns} columns, so readers never see this cell."));
            }
        }
    }

    private static TableCell Cell(StringLine line, SourceSpan span)
    {
        var cell = new TableCell { Line = line.Line, Span = span };
        if (span.IsEmpty)
        {
            return cell;
        }

        var text = new StringSlice(line.Slice.Text, span.Start, span.End);
        var paragraph = new ParagraphBlock { Line = line.Line, Span = span, Lines = new StringLineGroup(1) };
        var only = new StringLine(text, line.Line, line.Column + span.Start - line.Slice.Start, span.Start, NewLine.None);
        paragraph.Lines.Add(ref only);
        cell.Add(paragraph);
        return cell;
    }
}
